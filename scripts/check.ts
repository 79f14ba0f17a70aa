import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { FORMATS, type Format, hasErrors, report } from '../src/checks/report.ts';
import { checkFolder } from '../src/folder/check-folder.ts';
import { cacheDir, contentDir } from '../src/folder/folder.ts';
import { securityProblems } from '../src/folder/security.ts';
import { site } from '../src/site.config.ts';

const HELP = `npm run check [-- --format text|github|json] [bestanden]

Controleert de hele inhoud en noemt alle problemen tegelijk. Met bestanden of mappen erachter
worden alleen de problemen daarvan genoemd. De uitleg van elke regel staat op de site,
op /over/regels/<naam van de regel>/.

Eindigt met 1 als er een fout is, met 2 als de opdracht zelf niet klopt.
Omgeving: CONTENT_DIR (standaard content).
`;

function run(): Promise<number> | number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (!(FORMATS as readonly string[]).includes(values.format)) {
    process.stderr.write(`Onbekende vorm ‘${values.format}’. Kies uit: ${FORMATS.join(', ')}.\n`);
    return 2;
  }
  return check(values.format as Format, positionals);
}

async function check(format: Format, files: readonly string[]): Promise<number> {
  const dir = contentDir();
  const unknown = files.filter((file) => !existsSync(file) || !isWithin(dir, file));
  if (unknown.length > 0 || !existsSync(dir)) {
    const names = unknown.length > 0 ? unknown : [dir];
    process.stderr.write(
      names.map((name) => `‘${name}’ staat niet in de map met de inhoud (${dir}).\n`).join(''),
    );
    return 2;
  }
  const asked = files.map((file) => path.resolve(file));
  const { problems, excepted } = await checkFolder(dir, cacheDir());
  problems.push(...securityProblems());
  const shown = problems.filter(
    ({ file }) => asked.length === 0 || asked.some((one) => isWithin(one, file)),
  );
  const context = { site: site.url, ...(asked.length === 0 ? { excepted } : {}) };
  process.stdout.write(report(shown, format, context));
  return hasErrors(shown) ? 1 : 0;
}

/** Whether a file is a folder or lies in it. */
function isWithin(folder: string, file: string): boolean {
  const way = path.relative(path.resolve(folder), path.resolve(file));
  return !way.startsWith('..') && !path.isAbsolute(way);
}

try {
  process.exitCode = await run();
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n\n${HELP}`);
  process.exitCode = 2;
}
