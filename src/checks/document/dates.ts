import type { Examined } from '../../mdx/document.ts';
import { formatDate, lastDayOf, monthNumber } from '../../model/dates.ts';
import { problem } from '../../model/messages.ts';
import type { Finding } from '../../model/problem.ts';
import type { Shown } from './words.ts';

const ON_A_DAY = /\bop (\d{1,2} [a-z]{3,9} \d{4}|\d{1,2}-\d{1,2}-\d{4})/gi;
/** What a paper tells as done, around its day: `is op 16-8-2024 verzonden`, `Op 6 juli 2023 heeft`. */
const DONE_BEFORE = /\b(?:is|zijn|heeft|hebben|werd|werden) (?:\p{L}+ ){0,2}$/iu;
const DONE_AFTER = /^ (?:is|zijn|heeft|hebben|werd|werden)\b/i;
/** Words that make it a plan. */
const PLAN = /\b(?:gepland|voorzien|verwacht|beoogd|zal|zullen|wordt|worden|uiterlijk|streven)\b/i;

/**
 * Looks for dates that cannot all be true. Only what leaves no other reading is reported.
 *
 * @param document a document
 * @param shown what a reader sees of it
 * @returns a warning for each contradiction
 */
export function checkDates(document: Examined, shown: Shown): Finding[] {
  return [...betweenFields(document), ...stationOrder(document), ...told(document, shown)];
}

function betweenFields({ kind, data, locate }: Examined): Finding[] {
  if (!data) return [];
  const found: Finding[] = [];
  const clash = (what: string, path: PropertyKey[], first: string, second: string) =>
    found.push(problem('datum-tegenstrijdig', locate(path), what, first, second));
  const datum = 'datum' in data ? data.datum : undefined;
  const { openbaarSinds, versies, intrekking } = data;
  // The page of a research is dated by the paper that describes it.
  if (datum !== undefined && openbaarSinds !== undefined && openbaarSinds < datum)
    clash(
      'Openbaar voordat het stuk bestond',
      ['openbaarSinds'],
      formatDate(openbaarSinds),
      formatDate(datum),
    );
  if (intrekking && openbaarSinds !== undefined && intrekking.datum < openbaarSinds)
    clash(
      'Ingetrokken voordat het openbaar was',
      ['intrekking', 'datum'],
      formatDate(intrekking.datum),
      formatDate(openbaarSinds),
    );
  for (const [i, version] of versies.entries()) {
    const before = versies[i - 1];
    if (before && (version.datum < before.datum || version.nummer <= before.nummer))
      clash(
        'Een versie die voor de vorige ligt',
        ['versies', i],
        `${version.nummer} (${formatDate(version.datum)})`,
        `${before.nummer} (${formatDate(before.datum)})`,
      );
  }
  if (
    kind === 'onderzoek' &&
    'start' in data &&
    data.start &&
    data.oplevering &&
    data.oplevering.to < data.start.from
  )
    clash('Klaar voordat het begon', ['oplevering'], data.oplevering.printed, data.start.printed);
  const year = 'kenmerk' in data ? /^(20\d\d)-/.exec(data.kenmerk)?.[1] : undefined;
  if (year !== undefined && datum !== undefined) {
    const later = Number(datum.slice(0, 4)) - Number(year);
    if (later < 0 || later > 1)
      found.push(problem('datum-kenmerk', locate(['kenmerk']), year, formatDate(datum)));
  }
  return found;
}

function stationOrder({ data, locate }: Examined): Finding[] {
  if (!data || !('stations' in data)) return [];
  return data.stations.flatMap(({ wanneer, titel }, i) => {
    const before = data.stations[i - 1]?.wanneer;
    return before && wanneer.to < before.from
      ? [
          {
            ...problem(
              'stations-volgorde',
              locate(['stations', i]),
              titel,
              wanneer.printed,
              before.printed,
            ),
            tekst: titel,
          },
        ]
      : [];
  });
}

function told({ kind, data }: Examined, { text: shown, placeOf }: Shown): Finding[] {
  if (!data || !('datum' in data) || kind === 'onderzoek' || !/\d{4}/.test(shown)) return [];
  const { datum } = data;
  return [...shown.matchAll(ON_A_DAY)].flatMap((match) => {
    const written = match[1] ?? '';
    const day = dayOf(written);
    if (day === undefined || day <= lastDayOf(datum)) return [];
    const end = match.index + match[0].length;
    const before = shown.slice(Math.max(0, match.index - 60), match.index);
    if (!DONE_BEFORE.test(before) && !DONE_AFTER.test(shown.slice(end, end + 12))) return [];
    const around = shown.slice(Math.max(0, match.index - 80), match.index + match[0].length + 80);
    if (PLAN.test(around)) return [];
    return [
      {
        ...problem('datum-toekomst', placeOf(end - written.length), written, formatDate(datum)),
        tekst: written,
      },
    ];
  });
}

function dayOf(written: string): string | undefined {
  const [day = '', middle = '', year = ''] = written.toLowerCase().split(/[ -]/);
  const month = /^\d+$/.test(middle) ? Number(middle) : monthNumber(middle);
  return month === undefined
    ? undefined
    : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
