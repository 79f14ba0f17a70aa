import type { Answer, Hit, Reading } from '../search/answer.ts';
import { citingList, element, hitList, link } from './number-hits.ts';

/**
 * @param answer what a number leads to
 * @param query the query as typed
 * @returns the answer in words; the text of the first element is what a screen reader is told
 */
export function drawAnswer({ status, readings }: Answer, query: string): HTMLElement[] {
  if (status === 'words') {
    const words = element('p');
    words.append(
      `In ‘${query}’ staat geen nummer. `,
      link(
        `${document.documentElement.dataset['zoeken'] ?? '/'}?q=${encodeURIComponent(query)}`,
        'Zoek op deze woorden',
      ),
      '.',
    );
    return [element('h2', '', 'Dit is geen nummer'), words];
  }
  const [first] = readings;
  if (status === 'none' && first?.date)
    return [element('h2', '', `Dit archief heeft geen stukken van ${first.name}`)];
  if (status === 'none') {
    return [
      element('h2', '', `Dit archief kent ‘${query}’ niet`),
      element(
        'p',
        '',
        'Kijk of er een cijfer mist of te veel staat. Van een deel van een kenmerk zijn vier cijfers nodig.',
      ),
    ];
  }
  const many = readings.length > 1;
  const sections = readings.flatMap((reading) => [
    ...(many ? [element('h2', '', headOf(reading))] : []),
    ...bodyOf(reading),
  ]);
  const head = many || !first ? `‘${query}’ kan meer betekenen` : headOf(first);
  return [element('h2', many ? 'alleen-voorlezen' : '', head), ...sections];
}

function headOf(reading: Reading): string {
  const { exact, name, url, key, readAs, date, lacks } = reading;
  if (date)
    return exact.length > 0 || key.length < 8 ? `Stukken van ${name}` : `Geen stuk is van ${name}`;
  if (readAs !== undefined) return `Gelezen als ${readAs}`;
  if (lacks) return `Mogelijk ${name}; ${lacks} ontbreekt`;
  const here = exact.filter((hit) => hit.here);
  if (exact.length > 1) return `${exact.length} stukken hebben het nummer ${key}`;
  if (here[0]) return name === key || here[0].title.startsWith(`${name}: `) ? here[0].title : name;
  const known = exact[0]?.title ?? name;
  if (exact.length > 0 || url !== undefined || name !== key)
    return `${known} staat niet in dit archief`;
  return `Geen stuk heeft precies het nummer ${key}`;
}

function bodyOf(reading: Reading): HTMLElement[] {
  const { exact, prefix, partial, more, url, note, date, lacks } = reading;
  if (date) return datedBody(reading);
  if (lacks) return possibleBody(reading);
  const [only] = exact;
  const absent = exact.length < 2 && !only?.here;
  const elsewhere = only?.href ?? url;
  const remark = only?.note ?? note;
  const parts: HTMLElement[] = [];
  if (absent) {
    const words = element('p');
    if (reading.readAs !== undefined)
      words.append(`${only?.title ?? reading.name} staat niet in dit archief. `);
    if (elsewhere) words.append(link(elsewhere, 'Lees het op de officiële plaats'), '. ');
    if (remark) words.append(`${remark} `);
    if (only?.dossierHref) words.append(link(only.dossierHref, allOf(only.dossierTitle)), '.');
    if (words.childNodes.length > 0) parts.push(words);
    if (only) parts.push(...citingList(only));
  } else parts.push(hitList(exact, true));
  return [
    ...parts,
    ...group('Nummers die zo beginnen', prefix),
    ...group('Nummers waar deze cijfers in staan', partial),
    ...(more ? [element('p', '', 'Er zijn er meer. Typ meer cijfers om ze te vinden.')] : []),
  ];
}

/** The words of a link to everything of a dossier. */
const allOf = (title: string | undefined): string =>
  title
    ? `Alles uit het dossier ‘${title}’ in dit archief`
    : 'Alles uit dit dossier in dit archief';

/** What a number may mean that lacks something: what fits, each with who cites it. */
function possibleBody({ exact, key, lacks }: Reading): HTMLElement[] {
  const fitting = exact.filter(({ id }) => id !== key);
  const itself = exact.filter(({ id }) => id === key);
  const words = `Zonder ${lacks?.replace(/^het /, '')} is niet te zeggen welk stuk dit is.`;
  return [
    element('p', '', words),
    ...(fitting.length > 0
      ? [element('p', 'nummer-groep', 'Mogelijk is bedoeld'), hitList(fitting, true)]
      : []),
    ...itself.flatMap(citingList),
  ];
}

/** The papers of a day, then of the rest of its month; a month alone has no day. */
function datedBody({ exact, prefix, more, key, name }: Reading): HTMLElement[] {
  const month = name.replace(/^\d+ /, '');
  const others = key.length > 7 ? `Andere stukken van ${month}` : '';
  return [
    ...(exact.length > 0 ? [hitList(exact, false)] : []),
    ...(prefix.length > 0 && others ? [element('p', 'nummer-groep', others)] : []),
    ...(prefix.length > 0 ? [hitList(prefix, false)] : []),
    ...(more ? [element('p', '', `Dit archief heeft er meer van ${month}.`)] : []),
  ];
}

function group(name: string, hits: readonly Hit[]): HTMLElement[] {
  return hits.length === 0 ? [] : [element('p', 'nummer-groep', name), hitList(hits, false)];
}
