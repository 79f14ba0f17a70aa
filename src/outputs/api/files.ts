import type { z } from 'zod';
import { targetOf } from '../../archive/targets.ts';
import type { Stuk } from '../../mdx/types.ts';
import { isWithdrawn } from '../../model/state.ts';
import type { PublishedFile, PublishInput } from '../file.ts';
import { openApi } from './openapi.ts';
import { bulkLines, searchIndex } from './opensearch.ts';
import type * as schemas from './schemas.ts';
import { API_FOLDER, API_VERSION } from './schemas.ts';
import { type ApiStuk, apiStuk, full, shortOf } from './stuk.ts';

/** Documents on a page of the list. */
const PAGE = 500;

const json = (value: unknown) => `${JSON.stringify(value)}\n`;

/**
 * @param input the archive and the site
 * @returns the interface for programs: every document, lists, the graph, and the same in lines for those
 *   who load all of it. Withdrawn documents are in none of them
 */
export function* apiFiles(input: PublishInput): Generator<PublishedFile> {
  const { archive, address, site } = input;
  const at = (name: string) => `${API_FOLDER}/${name}`;
  const where = (name: string) => `${address}/${API_FOLDER}/${name}`;
  const { keyOf } = input;
  const line = (stuk: Stuk) => json(apiStuk(input, stuk));
  for (const stuk of archive.stukken)
    yield { path: `${stuk.ref}.json`, key: keyOf(stuk), make: () => line(stuk) };
  const key = input.sha256(archive.stukken.map(keyOf).join());
  const lines = function* () {
    for (const stuk of archive.stukken) yield input.textOf(`${stuk.ref}.json`) ?? line(stuk);
  };
  const bulk = function* () {
    for (const text of lines()) yield bulkLines(JSON.parse(text) as ApiStuk);
  };
  yield { path: at('stukken.ndjson'), key, make: lines };
  yield { path: at('opensearch/bulk.ndjson'), key, make: bulk };
  yield { path: at('opensearch/index.json'), make: () => json(searchIndex()) };
  yield* listFiles(input);
  yield { path: at('organisaties.json'), make: () => json(organisationsOf(input)) };
  yield { path: at('dossiers.json'), make: () => json(trailsOf(input)) };
  yield { path: at('graaf.json'), make: () => json(graphOf(input)) };
  yield { path: at('openapi.json'), make: () => json(openApi(input)) };
  const contents: z.infer<typeof schemas.inhoud> = {
    naam: site.name,
    versie: API_VERSION,
    stukken: archive.stukken.length,
    adressen: {
      openapi: where('openapi.json'),
      stukken: where('documenten/1.json'),
      organisaties: where('organisaties.json'),
      dossiers: where('dossiers.json'),
      graaf: where('graaf.json'),
      ndjson: where('stukken.ndjson'),
      bulk: where('opensearch/bulk.ndjson'),
      index: where('opensearch/index.json'),
    },
  };
  yield { path: at('index.json'), make: () => json(contents) };
}

function* listFiles(input: PublishInput): Generator<PublishedFile> {
  const { stukken } = input.archive;
  const last = Math.max(1, Math.ceil(stukken.length / PAGE));
  const path = (page: number) => `${API_FOLDER}/documenten/${page}.json`;
  for (let page = 1; page <= last; page++) {
    const list: z.infer<typeof schemas.stukken> = {
      totaal: stukken.length,
      pagina: page,
      paginas: last,
      vorige: page > 1 ? `${input.address}/${path(page - 1)}` : undefined,
      volgende: page < last ? `${input.address}/${path(page + 1)}` : undefined,
      stukken: stukken.slice((page - 1) * PAGE, page * PAGE).map((stuk) => shortOf(input, stuk)),
    };
    yield { path: path(page), make: () => json(list) };
  }
}

function organisationsOf({ archive, address }: PublishInput): z.infer<typeof schemas.organisaties> {
  const papers = new Map<
    string,
    z.infer<typeof schemas.organisaties>['organisaties'][number]['stukken']
  >();
  for (const { ref, data } of archive.stukken)
    for (const { organisatie, rol } of data.organisaties) {
      const list = papers.get(organisatie) ?? [];
      list.push({ ref, rol });
      papers.set(organisatie, list);
    }
  return {
    organisaties: [...archive.organisaties.values()].map(({ key, path, data }) => ({
      id: key,
      naam: data.naam,
      afkorting: data.afkorting,
      soort: data.soort,
      tooi: data.tooi,
      website: data.website,
      pagina: address + path,
      stukken: papers.get(key) ?? [],
    })),
  };
}

function trailsOf({ archive, address }: PublishInput): z.infer<typeof schemas.dossiers> {
  return {
    dossiers: [...archive.trails.values()].map(({ dossier, stations }) => ({
      ref: dossier.ref,
      titel: dossier.data.titel,
      pagina: address + dossier.path,
      json: `${address}/${dossier.ref}.json`,
      haltes: stations.map(({ when, title, text, target, source }) => ({
        wanneer: {
          gedrukt: when.printed,
          van: when.from,
          tot: when.to,
          bijBenadering: when.approximate,
        },
        titel: title,
        tekst: text,
        stuk: target?.id,
        bron: source?.id,
      })),
    })),
  };
}

function graphOf({ archive, address }: PublishInput): z.infer<typeof schemas.graaf> {
  const edges = new Map<string, z.infer<typeof schemas.graaf>['lijnen'][number]>();
  for (const list of archive.outgoing.values())
    for (const { from, to, relation, origin, certain } of list) {
      const key = `${from} ${relation} ${to}`;
      const known = edges.get(key);
      edges.set(key, {
        van: from,
        naar: to,
        relatie: relation,
        oorsprong: known?.oorsprong === 'tekst' ? 'tekst' : origin,
        zeker: certain || known?.zeker === true,
      });
    }
  const ids = new Set(archive.stukken.map(({ ref }) => ref));
  for (const { van, naar } of edges.values()) ids.add(van).add(naar);
  return {
    knopen: [...ids].sort().map((id) => {
      const { title, href, local } = targetOf(archive, id);
      const stuk = archive.byRef.get(id);
      const ingetrokken = stuk !== undefined && isWithdrawn(stuk.data);
      return { id, titel: title, adres: full(address, href), hier: local, ingetrokken };
    }),
    lijnen: [...edges].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge),
  };
}
