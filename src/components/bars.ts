import type { ResearchBar, ResearchChart } from '../archive/chart.ts';

/** A stretch of a bar, in hundredths of the width of the chart. */
export interface Segment {
  readonly x: number;
  readonly width: number;
  /** Fades in or out, where the paper names no day. */
  readonly soft: 'in' | 'out' | '';
  /** Later than the paper that describes it: a plan. */
  readonly plan: boolean;
}

/**
 * @param chart the years that the chart spans
 * @param iso a day
 * @returns where it stands, 0 to 100
 */
export function position(chart: ResearchChart, iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const years = year - chart.firstYear + (month - 1 + (day - 1) / 31) / 12;
  return Math.round((years / (chart.lastYear - chart.firstYear + 1)) * 10_000) / 100;
}

/**
 * @param chart the years that the chart spans
 * @param bar a piece of research
 * @returns the stretches to draw, from left to right; none when no year is known
 */
export function segmentsOf(chart: ResearchChart, bar: ResearchBar): Segment[] {
  const { start, delivery } = bar;
  const at = (iso: string) => position(chart, iso);
  const year = 100 / (chart.lastYear - chart.firstYear + 1);
  if (!start && !delivery) return [];
  const a = at((start ?? delivery)?.from ?? '');
  const c = delivery ? at(delivery.from) : Math.min(100, at(start?.to ?? '') + year / 6);
  const d = delivery ? at(delivery.to) : Math.min(100, c + year / 2);
  const b = Math.min(start ? at(start.to) : a, c);
  const today = at(bar.target.datum ?? '9999-01-01');
  return [
    ...split(a, b, start?.approximate ? 'in' : '', today),
    ...split(b, c, '', today),
    ...split(c, d, delivery && !delivery.approximate ? '' : 'out', today),
  ];
}

/** Cuts a stretch where the plan begins; a stretch that fades stays whole. */
function split(from: number, to: number, soft: Segment['soft'], today: number): Segment[] {
  const make = (x: number, end: number, plan: boolean): Segment[] =>
    end - x < 0.05 ? [] : [{ x, width: Math.round((end - x) * 100) / 100, soft, plan }];
  if (to <= today) return make(from, to, false);
  if (from >= today) return make(from, to, true);
  if (soft !== '') return make(from, to, soft === 'out');
  return [...make(from, today, false), ...make(today, to, true)];
}
