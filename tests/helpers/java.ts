import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const POM = path.resolve('tests/java/pom.xml');

/** Programs in Java that tests start, each a profile of `tests/java/pom.xml`. */
export type JavaProgram = 'opensearch' | 'verapdf' | 'epubcheck';

/** For programs that run for seconds: compiled once and not again and again, which takes twice the time of the run. */
export const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] as const;

/** @returns the folder with the jars of a program */
export function jarsOf(program: JavaProgram): string {
  return path.resolve('tests/java/jars', program);
}

/**
 * Has Maven fetch the jars of a program, where those of this very `pom.xml` are not here yet.
 *
 * @returns why the program cannot run on this machine, undefined where it can
 */
export function whyNot(program: JavaProgram): string | undefined {
  if (spawnSync('java', ['--version']).status !== 0) return 'there is no Java';
  const mark = path.join(jarsOf(program), 'pom.xml');
  const asked = readFileSync(POM, 'utf8');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === asked) return undefined;
  rmSync(jarsOf(program), { recursive: true, force: true });
  const order = ['-q', '-B', '-f', POM, '-P', program, 'dependency:copy-dependencies'];
  const { error, status } = spawnSync('mvn', order);
  if (error) return 'there is no Maven';
  if (status !== 0) return 'Maven could not fetch it';
  writeFileSync(mark, asked);
  return undefined;
}
