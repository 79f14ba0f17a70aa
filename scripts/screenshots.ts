import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serve } from '../src/hosting/serve.ts';
import { launchChromium } from '../src/tools/chromium.ts';

const HELP = `Maakt schermafdrukken van elk sjabloon, op drie breedtes, licht en donker, en een pdf van een nota.

  node scripts/screenshots.ts [--out MAP] [--dist MAP] [--only NAAM] [--width 320] [--theme light|dark]

  --out    waar de afdrukken komen (tests/.output/screenshots)
  --dist   de gebouwde site (dist)
  --only   alleen sjablonen waarvan de naam dit bevat
`;

/** One page of each template. */
const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  nota: '/nota/2024-0000358151/',
  brief: '/brief/2023-0000052515/',
  onderzoek: '/onderzoek/wrr-media-en-democratie/',
  motie: '/motie/gundogan-sociale-media-anonimiteit/',
  dossier: '/dossier/impact-digitale-technologie/',
  organisatie: '/organisatie/wrr/',
  'lijst-nota': '/nota/',
  'lijst-motie': '/motie/',
  'lijst-onderzoek': '/onderzoek/',
  'lijst-dossier': '/dossier/',
  'lijst-organisatie': '/organisatie/',
  'lijst-jaar': '/motie/jaar/2022/',
  kenmerken: '/kenmerken/',
  zoeken: '/zoeken/',
  'zoeken-treffers': '/zoeken/?q=sociale+media',
  'zoeken-leeg': '/zoeken/?q=zzzzqq',
  'zoeken-nummer': '/zoeken/?q=29+279,+nr.+823',
  'zoeken-nummer-woorden': '/zoeken/?q=motie+2023-0000052515',
  'zoeken-geen-nummer': '/zoeken/?q=2099-0000358151',
  over: '/over/',
  regels: '/over/regels/',
  regel: '/over/regels/persoonsgegeven-telefoon/',
  handleiding: '/over/redactie/',
  'handleiding-onderdelen': '/over/redactie/onderdelen/',
  '404': '/404.html',
};

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'tests/.output/screenshots' },
    dist: { type: 'string', default: 'dist' },
    only: { type: 'string', default: '' },
    width: { type: 'string' },
    theme: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  process.stdout.write(HELP);
} else {
  await mkdir(values.out, { recursive: true });
  const { origin, close } = await serve(values.dist);
  const browser = await launchChromium();
  try {
    await shoot(browser, origin);
  } finally {
    await browser.close();
    await close();
  }
}

async function shoot(browser: Browser, address: string): Promise<void> {
  const widths = values.width ? [Number(values.width)] : [320, 768, 1440];
  const themes = values.theme ? [values.theme as 'light' | 'dark'] : (['light', 'dark'] as const);
  const chosen = Object.entries(PAGES).filter(([name]) => name.includes(values.only));
  for (const width of widths) {
    for (const theme of themes) {
      const context = await browser.newContext({
        viewport: { width, height: width < 700 ? 720 : 900 },
        colorScheme: theme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      for (const [name, where] of chosen) {
        await page.goto(address + where, { waitUntil: 'networkidle' });
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wider > 0) process.stdout.write(`${name} at ${width} px is ${wider} px too wide\n`);
        await page.screenshot({
          path: path.join(values.out, `${name}-${width}-${theme}.png`),
          fullPage: true,
        });
      }
      await context.close();
    }
  }
  for (const [name, where] of chosen.filter(([name]) => /^(nota|brief)$/.test(name))) {
    const page = await browser.newPage();
    await page.goto(address + where, { waitUntil: 'networkidle' });
    await page.pdf({ path: path.join(values.out, `${name}.pdf`), preferCSSPageSize: true });
    await page.close();
  }
}

/** Serves a folder on a free port of this machine. */
