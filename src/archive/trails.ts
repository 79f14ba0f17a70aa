import type { StukOf } from '../mdx/types.ts';
import { targetOf } from './targets.ts';
import type { Archive, StationView, Trail } from './types.ts';

/**
 * @param archive the archive
 * @param dossier an editorial trail
 * @returns its stations in the order in which the editors tell them (periods overlap, so dates alone
 *   do not settle it), each with the years that passed without one
 */
export function trailOf(archive: Archive, dossier: StukOf<'dossier'>): Trail {
  const ordered = dossier.data.stations;
  const year = (iso: string) => Number(iso.slice(0, 4));
  const stations = ordered.map((station, i): StationView => {
    const before = ordered[i - 1];
    return {
      when: station.wanneer,
      title: station.titel,
      text: station.tekst,
      target: station.stuk === undefined ? undefined : targetOf(archive, station.stuk),
      source: station.bron === undefined ? undefined : targetOf(archive, station.bron),
      gap: before ? Math.max(0, year(station.wanneer.from) - year(before.wanneer.to) - 1) : 0,
    };
  });
  return {
    dossier,
    stations,
    firstYear: Math.min(...ordered.map(({ wanneer }) => year(wanneer.from))),
    lastYear: Math.max(...ordered.map(({ wanneer }) => year(wanneer.to))),
  };
}
