import type { Period } from '../model/period.ts';
import { stukTarget } from './targets.ts';
import type { Archive, Target } from './types.ts';

/** Research laid out over the years. */
export interface ResearchChart {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly bars: readonly ResearchBar[];
}

export interface ResearchBar {
  readonly target: Target;
  /** Who does the research, as short as it is known. */
  readonly institute: string;
  readonly start?: Period | undefined;
  readonly delivery?: Period | undefined;
}

/**
 * @param archive the archive
 * @param paths addresses of the research to show
 * @returns that of which a start or a delivery is known, earliest first, then the rest
 */
export function researchChart(archive: Archive, paths: readonly string[]): ResearchChart {
  const wanted = new Set(paths);
  const bars = archive.stukken.flatMap((stuk): ResearchBar[] => {
    if (stuk.kind !== 'onderzoek' || !wanted.has(stuk.path)) return [];
    const { organisaties, start, oplevering } = stuk.data;
    const by = organisaties.find(({ rol }) => rol === 'uitvoerder') ?? organisaties[0];
    const institute = by && archive.organisaties.get(by.organisatie)?.data;
    return [
      {
        target: stukTarget(stuk),
        institute: institute?.afkorting ?? institute?.naam ?? '',
        start,
        delivery: oplevering,
      },
    ];
  });
  const periods = bars
    .flatMap(({ start, delivery }) => [start, delivery])
    .filter((period) => period !== undefined);
  const first = (bar: ResearchBar) => bar.start?.from ?? bar.delivery?.from ?? '9999';
  return {
    firstYear: Math.min(...periods.map(({ from }) => Number(from.slice(0, 4)))),
    lastYear: Math.max(...periods.map(({ to }) => Number(to.slice(0, 4)))),
    bars: bars.sort((a, b) =>
      first(a) === first(b) ? (a.target.id < b.target.id ? -1 : 1) : first(a) < first(b) ? -1 : 1,
    ),
  };
}
