import type { StationView } from '../archive/types.ts';

/** Room above a station: a step for each doubling of the time that passed. */
const STEPS = [0, 1, 3, 6, 12];

/**
 * @param stations the stations of a trail, in order
 * @param index one of them
 * @returns how far it stands from the one before, 0 (same time) to 5 (more than a year)
 */
export function distanceStep(stations: readonly StationView[], index: number): number {
  const before = stations[index - 1]?.when.from;
  const here = stations[index]?.when.from;
  if (!before || !here) return 0;
  const months = monthsOf(here) - monthsOf(before);
  return STEPS.filter((step) => months > step).length;
}

/**
 * @param stations the stations of a trail, in order
 * @param index one of them
 * @returns its year where it differs from the year of the station before
 */
export function newYear(stations: readonly StationView[], index: number): string | undefined {
  const year = stations[index]?.when.from.slice(0, 4);
  return year === stations[index - 1]?.when.from.slice(0, 4) ? undefined : year;
}

function monthsOf(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
}
