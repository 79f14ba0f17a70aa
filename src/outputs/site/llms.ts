import { KIND_NAMES } from '../../model/kind-names.ts';
import { KINDS } from '../../model/kinds.ts';
import { feedAddresses } from '../feeds/addresses.ts';
import type { PublishedFile, PublishInput } from '../file.ts';

/**
 * @param input the archive and the site
 * @returns `llms.txt`: what is here and where, for programs that read text. Source: llmstxt.org
 */
export function* llmsFile({
  archive,
  site,
  address,
}: Pick<PublishInput, 'archive' | 'site' | 'address'>): Generator<PublishedFile> {
  const link = (path: string, label: string, remark: string) =>
    `- [${label}](${address}${path}): ${remark}`;
  const count = (kind: string) => archive.stukken.filter((stuk) => stuk.kind === kind).length;
  const feed = feedAddresses('/');
  const trails = archive.stukken.filter((stuk) => stuk.kind === 'dossier');
  const lines = [
    `# ${site.name}`,
    '',
    `> ${site.tagline}.`,
    '',
    `${site.publisher.line} De tekst van een stuk is woord voor woord die van het stuk; samenvattingen en opmerkingen zijn van de redactie. Noem bij een aanhaling het kenmerk en het adres van het stuk.`,
    '',
    '## Stukken',
    '',
    ...KIND_NAMES.map((kind) =>
      link(`/${kind}/`, KINDS[kind].plural, `${count(kind)} in dit archief, de nieuwste eerst`),
    ),
    link('/organisatie/', 'Organisaties', 'wie een rol heeft in welk stuk'),
    link(
      '/kenmerken/',
      'Nummers',
      'alle kenmerken en Kamerstuknummers, ook van stukken die alleen worden genoemd',
    ),
    '',
    ...(trails.length === 0 ? [] : ['## Dossiers', '']),
    ...trails.map(({ path, data }) =>
      link(path, data.titel, data.samenvatting ?? 'een spoor door de tijd'),
    ),
    ...(trails.length === 0 ? [] : ['']),
    '## Voor programma’s',
    '',
    '- De bron van elk stuk is een tekstbestand (Markdown met frontmatter): het adres van de pagina, zonder de laatste schuine streep, met `.mdx` erachter.',
    `- Een nummer in welke vorm ook leidt naar het stuk: \`${address}/verwijzing/?q=\` met het nummer erachter.`,
    link(feed.atom, 'Atom', 'de nieuwste wijzigingen'),
    link(feed.json, 'JSON Feed', 'dezelfde, in JSON'),
    link('/sitemap.xml', 'Sitemap', 'alle pagina’s'),
    link('/over/open-data/', 'Open data', 'uitleg en rechten'),
  ];
  yield { path: 'llms.txt', make: () => `${lines.join('\n')}\n` };
}
