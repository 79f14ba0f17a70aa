import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { contentDir, readFolder } from '../src/astro/folder.ts';
import { checkContent } from '../src/checks/content.ts';
import { FORMATS, type Format, hasErrors, report } from '../src/checks/report.ts';
import { checkSecurity } from '../src/checks/security.ts';
import { site } from '../src/site.config.ts';

const HELP = `npm run check [-- --format text|github|json] [bestanden]

Controleert de hele inhoud en noemt alle problemen tegelijk. Met bestanden erachter
worden alleen de problemen van die bestanden genoemd.

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
  const folder = await readFolder(contentDir());
  const asked = new Set(files.map((file) => path.resolve(file)));
  const today = new Date().toISOString().slice(0, 10);
  const problems = [
    ...checkContent(folder).problems,
    ...checkSecurity(site.security.expires, today),
  ];
  const shown = problems.filter(({ file }) => asked.size === 0 || asked.has(path.resolve(file)));
  process.stdout.write(report(shown, format));
  return hasErrors(shown) ? 1 : 0;
}

try {
  process.exitCode = await run();
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n\n${HELP}`);
  process.exitCode = 2;
}
