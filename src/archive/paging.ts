/** A part of a list that fits on a page. */
export interface Paged<T> {
  /** Address without the base. */
  readonly path: string;
  /** From 1. */
  readonly current: number;
  readonly last: number;
  /** Addresses of the pages beside it, without the base. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  readonly items: readonly T[];
  /** How many the whole list has. */
  readonly total: number;
}

/**
 * @param all the whole list
 * @param size how many fit on a page
 * @param at gives the address of each page, from 1
 * @returns its pages in order; always at least one
 */
export function pagesOf<T>(
  all: readonly T[],
  size: number,
  at: (page: number) => string,
): Paged<T>[] {
  const last = Math.max(1, Math.ceil(all.length / size));
  const beside = (page: number) => (page < 1 || page > last ? undefined : at(page));
  return Array.from({ length: last }, (_, index) => ({
    path: at(index + 1),
    current: index + 1,
    last,
    previous: beside(index),
    next: beside(index + 2),
    items: all.slice(index * size, (index + 1) * size),
    total: all.length,
  }));
}
