import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../src/hosting/serve.ts';
import { launchChromium } from '../src/tools/chromium.ts';

const HELP = `Maakt schermafdrukken van elk sjabloon, op vier breedtes, licht, donker en op papier (pdf).

  node scripts/screenshots.ts [--out MAP] [--dist MAP] [--set echt|lastig|groot] [--only NAAM] [--width 320] [--look light|dark|print] [ADRES…]

  --out    waar de afdrukken komen (tests/.output/screenshots)
  --set    welke pagina’s: van de site zelf, van lastige stukken of van tweeduizend stukken (echt)
  --dist   de gebouwde site (dist; voor de andere sets de site die de tests bouwen)
  --only   alleen sjablonen waarvan de naam dit bevat
  ADRES    andere pagina’s dan die van de set
`;

interface Shot {
  readonly address: string;
  /** True to see what a reader sees whose question gets no answer. */
  readonly failing?: boolean;
}

/** One page of each template, and of each state that it can be in. */
const SETS: Readonly<
  Record<string, { dist: string; pages: Readonly<Record<string, string | Shot>> }>
> = {
  echt: {
    dist: 'dist',
    pages: {
      home: '/',
      nota: '/nota/2024-0000358151/',
      brief: '/brief/2023-0000052515/',
      onderzoek: '/onderzoek/wrr-media-en-democratie/',
      motie: '/motie/gundogan-sociale-media-anonimiteit/',
      dossier: '/dossier/impact-digitale-technologie/',
      organisatie: '/organisatie/wrr/',
      'lijst-nota': '/nota/',
      'lijst-brief': '/brief/',
      'lijst-motie': '/motie/',
      'lijst-onderzoek': '/onderzoek/',
      'lijst-dossier': '/dossier/',
      'lijst-organisatie': '/organisatie/',
      'lijst-jaar': '/motie/jaar/2022/',
      kamerstuk: '/kamerstuk/29279/',
      kenmerken: '/kenmerken/',
      zoeken: '/zoeken/',
      'zoeken-treffers': '/zoeken/?q=sociale+media',
      'zoeken-filters': '/zoeken/?q=sociale+media&soort=Motie',
      'zoeken-sinds': '/zoeken/?van=2021-01-01&soort=Motie&volgorde=nieuwste',
      'zoeken-opmerking': '/zoeken/?q=sociaale+media',
      'zoeken-leeg': '/zoeken/?q=zzzzqq',
      'zoeken-leeg-filters': '/zoeken/?q=democratie&jaar=1999',
      'zoeken-nummer': '/zoeken/?q=29+279,+nr.+823',
      'zoeken-nummer-woorden': '/zoeken/?q=motie+2023-0000052515',
      'zoeken-geen-nummer': '/zoeken/?q=2099-0000358151',
      'zoeken-storing': { address: '/zoeken/?q=democratie', failing: true },
      verwijzing: '/verwijzing/',
      'verwijzing-dossier': '/verwijzing/?q=29279',
      'verwijzing-geen': '/verwijzing/?q=2099-0000358151',
      over: '/over/',
      'over-open-data': '/over/open-data/',
      'over-toegankelijkheid': '/over/toegankelijkheid/',
      'over-integriteit': '/over/integriteit/',
      regels: '/over/regels/',
      regel: '/over/regels/persoonsgegeven-telefoon/',
      handleiding: '/over/redactie/',
      'handleiding-onderdelen': '/over/redactie/onderdelen/',
      '404': '/404.html',
    },
  },
  lastig: {
    dist: '.cache/sites/awkward/dist',
    pages: {
      nota: '/nota/2024-0000000001/',
      'nota-versie': '/nota/2024-0000000001/versie/3/',
      'nota-versie-zonder-tekst': '/nota/2024-0000000001/versie/1/',
      'nota-vergelijking': '/nota/2024-0000000001/vergelijk/3-4/',
      'brief-tabellen': '/brief/2023-0000000004/',
      'brief-kenmerk': '/brief/ienw-bsk-2023-0000001/',
      'brief-kort': '/brief/2023-0000000002/',
      'onderzoek-engels': '/onderzoek/in-het-engels/',
      'onderzoek-zonder-feiten': '/onderzoek/zonder-datums/',
      'dossier-gaten': '/dossier/voorbeeld/',
      ingetrokken: '/motie/vervallen/',
      verplaatst: '/nota/oud-nummer/',
      'lijst-onderzoek': '/onderzoek/',
      'lijst-pagina': '/nota/pagina/2/',
      'organisatie-zonder-stukken': '/organisatie/zonder-stukken/',
      'kenmerken-deel': '/kenmerken/2/',
    },
  },
  groot: {
    dist: '.cache/sites/large/dist',
    pages: {
      home: '/',
      'lijst-nota': '/nota/',
      'lijst-jaar': '/nota/jaar/2021/',
      organisatie: '/organisatie/bzk/',
      'organisatie-pagina': '/organisatie/bzk/pagina/3/',
      kenmerken: '/kenmerken/',
      'kenmerken-deel': '/kenmerken/2/',
      'zoeken-sinds': '/zoeken/?van=2018-01-01&soort=Nota&volgorde=nieuwste',
      'zoeken-veel': '/zoeken/?q=beleid',
      'verwijzing-meer': '/verwijzing/?q=100003',
      'verwijzing-een': '/verwijzing/?q=2015-0000100003',
    },
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'tests/.output/screenshots' },
    dist: { type: 'string' },
    set: { type: 'string', default: 'echt' },
    only: { type: 'string', default: '' },
    width: { type: 'string' },
    look: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const set = SETS[values.set];

if (values.help || !set) {
  process.stdout.write(HELP);
} else {
  await mkdir(values.out, { recursive: true });
  const { origin, close } = await serve(values.dist ?? set.dist);
  const browser = await launchChromium();
  try {
    await shoot(browser, origin, chosen(set.pages));
  } finally {
    await browser.close();
    await close();
  }
}

/** The pages that were asked for, by the name of their pictures. */
function chosen(pages: Readonly<Record<string, string | Shot>>): [name: string, shot: Shot][] {
  if (positionals.length > 0)
    return positionals.map((address) => [
      address.replace(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/g, ''),
      { address },
    ]);
  return Object.entries(pages)
    .filter(([name]) => name.includes(values.only))
    .map(([name, shot]) => [name, typeof shot === 'string' ? { address: shot } : shot]);
}

async function shoot(browser: Browser, origin: string, shots: [string, Shot][]): Promise<void> {
  const widths = values.width ? [Number(values.width)] : [320, 390, 768, 1440];
  const looks = values.look ? [values.look] : ['light', 'dark', 'print'];
  for (const width of widths) {
    for (const look of looks.filter((one) => one === 'light' || one === 'dark')) {
      const context = await browser.newContext({
        viewport: { width, height: width < 700 ? 720 : 900 },
        colorScheme: look,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      for (const [name, shot] of shots) {
        await visit(page, origin, shot);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wider > 0) process.stdout.write(`${name} at ${width} px is ${wider} px too wide\n`);
        await page.screenshot({
          path: path.join(values.out, `${name}-${width}-${look}.png`),
          fullPage: true,
        });
      }
      await context.close();
    }
  }
  if (!looks.includes('print')) return;
  const page = await browser.newPage();
  for (const [name, shot] of shots) {
    await visit(page, origin, shot);
    await page.pdf({ path: path.join(values.out, `${name}.pdf`), preferCSSPageSize: true });
  }
  await page.close();
}

async function visit(page: Page, origin: string, { address, failing }: Shot): Promise<void> {
  const index = /\/(pagefind|woorden)\//;
  if (failing) await page.route(index, (route) => route.abort());
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  if (failing) await page.unroute(index);
}
