import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serve } from '../src/hosting/serve.ts';
import { launchChromium } from '../src/tools/chromium.ts';
import { gzipped, heaviestPages } from '../src/tools/weigh.ts';
import { headHeight, layoutShift, PHONE, SCREEN, topOf } from '../tests/helpers/phone.ts';

const HELP = `Meet van pagina’s wat een lezer met een telefoon ervan merkt, en drukt er een tabel van af: verschuiving terwijl
zij binnenkomen over een trage lijn, waar de eerste woorden staan, hoe hoog de kop is, wat zij wegen na gzip. Daaronder
de tien zwaarste pagina’s van de site.

  node scripts/figures.ts [--dist MAP] [ADRES…]

  --dist   de gebouwde site (dist)
  ADRES    pagina’s van stukken (een nota, een brief en een motie van deze site)
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: 'dist' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const PAPERS = [
  '/nota/2024-0000358151/',
  '/brief/2023-0000052515/',
  '/motie/bontenbal-adviesaanvraag-wrr/',
];

if (values.help) process.stdout.write(HELP);
else {
  const { origin, close } = await serve(values.dist);
  const browser = await launchChromium();
  try {
    process.stdout.write('CLS    eerste woorden  kop 100/200%  html    css     js      pagina\n');
    for (const address of positionals.length > 0 ? positionals : PAPERS)
      process.stdout.write(`${await measure(browser, origin, address)}\n`);
  } finally {
    await browser.close();
    await close();
  }
  const fonts = readdirSync('src/fonts').filter((name) => name.endsWith('.woff2'));
  const bytes = fonts.map((name) => readFileSync(path.join('src/fonts', name)).length);
  process.stdout.write(`letters, alle samen: ${kB(bytes.reduce((sum, one) => sum + one, 0))}\n`);
  for (const page of heaviestPages(values.dist, 10))
    process.stdout.write(`${kB(page.bytes).padStart(8)} ${page.address}\n`);
}

async function measure(browser: Browser, origin: string, address: string): Promise<string> {
  const open = async () => (await browser.newContext(PHONE)).newPage();
  const shift = await layoutShift(await open(), origin + address);
  const page = await open();
  await page.goto(origin + address);
  const first = (await topOf(page, '.stuk__tekst')) / SCREEN.height;
  const heads = [await headHeight(page, 100), await headHeight(page, 200)];
  const html = readFileSync(path.join(values.dist, address, 'index.html'), 'utf8');
  const parts = ['css', 'js'].map((ending) =>
    [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js))"/g)]
      .flatMap(([, file = '']) => (file.endsWith(`.${ending}`) ? [file] : []))
      .reduce((sum, file) => sum + gzipped(readFileSync(path.join(values.dist, file))), 0),
  );
  return [
    shift.toFixed(3).padEnd(6),
    `${first.toFixed(2)} scherm`.padEnd(15),
    `${heads.map(Math.round).join('/')} px`.padEnd(13),
    ...[gzipped(html), ...parts].map((bytes) => kB(bytes).padEnd(7)),
    address,
  ].join(' ');
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
