import { splitTerms } from '../mdx/terms.ts';
import type { Stuk, StukOf } from '../mdx/types.ts';
import { formatDate } from '../model/dates.ts';
import type { Archive, LetterheadItem, Part } from './types.ts';

const NO_NAME =
  'Het openbaar gemaakte stuk noemt hier geen naam. Namen van ambtenaren worden niet gepubliceerd.';
const LEFT_EMPTY = 'In de brief niet ingevuld.';

/** The word that a paper of each kind usually prints before or above its title. */
const TITLE_LABELS: Readonly<Record<string, string>> = { nota: 'nota', brief: 'Betreft' };

/** Makes lines of letterhead: plain words with the terms in them explained once. */
interface Writer {
  readonly seen: Set<string>;
  item(key: string, label: string, lines: readonly string[], remark?: string): LetterheadItem[];
}

/**
 * @param archive the archive, for its terms
 * @param stuk a document
 * @returns the lines of its letterhead in the words and order of the paper, and the terms explained
 */
export function letterheadOf(
  archive: Archive,
  stuk: Stuk,
): { items: LetterheadItem[]; terms: string[] } {
  const seen = new Set<string>();
  const parts = (line: string): Part[] =>
    splitTerms(line, archive.termIndex, seen).map(({ text, id }) => {
      const term = id === undefined ? undefined : archive.terms.get(id);
      return term ? { type: 'term', text, term } : { type: 'text', text };
    });
  const writer: Writer = {
    seen,
    item: (key, label, lines, remark) => [
      { key, label, lines: lines.map(parts), ...(remark === undefined ? {} : { remark }) },
    ],
  };
  const items =
    stuk.kind === 'nota'
      ? notaItems(stuk, writer)
      : stuk.kind === 'brief'
        ? briefItems(stuk, writer)
        : [];
  return { items, terms: [...seen] };
}

/** @returns the word printed above the title, or nothing for kinds that print none */
export function titleLabelOf(stuk: Stuk): string {
  return (
    ('opschriften' in stuk.data ? stuk.data.opschriften.titel : undefined) ??
    TITLE_LABELS[stuk.kind] ??
    ''
  );
}

function notaItems({ data }: StukOf<'nota'>, { item }: Writer): LetterheadItem[] {
  const label = data.opschriften;
  const optional = (key: string, words: string, value: string | undefined, remark?: string) =>
    value === undefined ? [] : item(key, words, [value], remark);
  return [
    ...item('doel', '', [data.doel.toUpperCase()]),
    ...optional(
      'actiefOpenbaar',
      label.actiefOpenbaar ?? 'Nota actief openbaar',
      data.actiefOpenbaar,
    ),
    ...item('kenmerk', label.kenmerk ?? 'Onze referentie', [data.kenmerk]),
    ...item('datum', label.datum ?? 'Datum', [formatDate(data.datum)]),
    ...(data.opgesteldDoor
      ? item('opgesteldDoor', label.opgesteldDoor ?? 'Opgesteld door', [], NO_NAME)
      : []),
    ...optional(
      'samengewerktMet',
      label.samengewerktMet ?? 'Samengewerkt met',
      data.samengewerktMet,
    ),
    ...optional(
      'bijlagen',
      label.bijlagen ?? 'Bijlage(n)',
      data.bijlagen?.gedrukt,
      data.bijlagen?.toelichting,
    ),
    ...item('aan', label.aan ?? 'Aan', [data.aan]),
    ...optional('van', label.van ?? 'Van', data.van),
    ...otherItems(data, item),
  ];
}

function briefItems({ data }: StukOf<'brief'>, { item }: Writer): LetterheadItem[] {
  const label = data.opschriften;
  const { website } = data.afzender;
  const [sender] = item('afzender', '', data.afzender.regels);
  return [
    ...(data.retouradres === undefined
      ? []
      : item('retouradres', 'Retouradres', [data.retouradres])),
    ...item('geadresseerde', '', data.geadresseerde),
    ...(sender
      ? [
          website
            ? {
                ...sender,
                lines: [
                  ...sender.lines,
                  [{ type: 'link' as const, text: website.tekst, href: website.adres }],
                ],
              }
            : sender,
        ]
      : []),
    ...item('kenmerk', label.kenmerk ?? 'Kenmerk', [data.kenmerk]),
    ...(data.uwKenmerk === undefined
      ? []
      : item(
          'uwKenmerk',
          label.uwKenmerk ?? 'Uw kenmerk',
          data.uwKenmerk === null ? [] : [data.uwKenmerk],
          data.uwKenmerk === null ? LEFT_EMPTY : undefined,
        )),
    ...item('datum', label.datum ?? 'Datum', [formatDate(data.datum)]),
    ...(data.bijlagen?.gedrukt === undefined
      ? []
      : item(
          'bijlagen',
          label.bijlagen ?? 'Bijlage(n)',
          [data.bijlagen.gedrukt],
          data.bijlagen.toelichting,
        )),
    ...otherItems(data, item),
  ];
}

function otherItems(
  { overigeGegevens }: StukOf<'nota' | 'brief'>['data'],
  item: Writer['item'],
): LetterheadItem[] {
  return overigeGegevens.flatMap(({ opschrift, tekst }, i) =>
    item(`overig-${i + 1}`, opschrift, [tekst]),
  );
}
