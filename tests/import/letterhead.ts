import { formatDate } from '../../src/model/dates.ts';
import type { Paper } from './published.ts';

/** A line of a letterhead: a label with the lines behind it, or lines without one. */
export interface HeadItem {
  readonly label?: string;
  readonly lines: readonly string[];
  readonly link?: string;
}

/** What stands where on the first page, and beside the text on those after it. */
export interface LetterheadLayout {
  /** Above the text, each on lines of its own. */
  readonly top: readonly HeadItem[];
  /** Label and value beside one another. */
  readonly beside: readonly HeadItem[];
  readonly side: readonly HeadItem[];
  readonly repeated: readonly HeadItem[];
  readonly title: string | undefined;
  readonly signature: readonly (readonly string[])[];
}

/** The letterhead of a paper, laid out as ministries do. */
export function layoutOf(paper: Paper): LetterheadLayout {
  const date = { label: 'Datum', lines: [formatDate(paper.data.datum)] };
  if (paper.kind === 'nota') {
    const { data } = paper;
    const number = { label: 'Onze referentie', lines: [data.kenmerk] };
    return {
      top: [],
      beside: [
        { label: 'Aan', lines: [data.aan] },
        { label: 'Van', lines: [data.van ?? ''] },
      ],
      side: [
        { lines: [data.doel.toUpperCase()] },
        { label: 'Nota actief openbaar', lines: [data.actiefOpenbaar ?? ''] },
        number,
        date,
        { label: 'Opgesteld door', lines: [] },
        { label: 'Samengewerkt met', lines: [data.samengewerktMet ?? ''] },
        { label: 'Bijlage(n)', lines: [data.bijlagen?.gedrukt ?? ''] },
      ],
      repeated: [number, date],
      title: data.titel,
      signature: [],
    };
  }
  const { data } = paper;
  const { website } = data.afzender;
  const number = { label: 'Kenmerk', lines: [data.kenmerk] };
  return {
    top: [{ lines: [`> Retouradres ${data.retouradres}`] }, { lines: data.geadresseerde }],
    beside: [date, { label: 'Betreft', lines: [data.titel] }],
    side: [
      { lines: data.afzender.regels },
      ...(website
        ? [{ lines: ['www.linkedin.com/company/', 'ministerie-van-bzk'], link: website.adres }]
        : []),
      number,
      { label: 'Uw kenmerk', lines: [] },
    ],
    repeated: [number],
    title: undefined,
    signature: data.ondertekening.map(({ functie, naam }) => [...functie, naam]),
  };
}
