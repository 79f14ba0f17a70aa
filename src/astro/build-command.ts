import { readFileSync } from 'node:fs';

/**
 * @returns the arguments with which `npm run build` starts Node, so that every command builds alike
 */
export function buildArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: { build: string };
  };
  return scripts.build.split(' ').slice(1);
}
