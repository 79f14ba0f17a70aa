import { overlap, transformed } from './boxes.ts';
import { BLACK, type Colour, type Ink } from './colour.ts';
import type { Box } from './content.ts';
import type { Matrix } from './matrix.ts';

export interface PdfFont {
  readonly name?: string;
  readonly loadedName?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontMatrix?: readonly number[];
}

/** What the operators before have set for what is painted after them. */
export interface PaintState {
  ctm: Matrix;
  /** The part of the page that can be painted on; nothing where that is all of it. */
  clip: Box | undefined;
  /** Undefined for a pattern. */
  fill: Colour | undefined;
  stroke: Colour | undefined;
  fillAlpha: number;
  strokeAlpha: number;
  blend: Ink['blend'];
  /** How the group that all of this is in is put on the page. */
  group: { readonly alpha: number; readonly blend: Ink['blend'] };
  /** True where a mask lets only a part through. */
  masked: boolean;
  lineWidth: number;
  font: PdfFont;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** Blends by which what is put over something else only darkens it. */
const DARKENING: readonly unknown[] = ['multiply', 'darken', 'color-burn'];

/** @returns what holds at the start of a page that lies so in the plane of what is seen */
export function startState(base: Matrix): PaintState {
  return {
    ctm: base,
    clip: undefined,
    fill: BLACK,
    stroke: BLACK,
    fillAlpha: 1,
    strokeAlpha: 1,
    blend: 'over',
    group: { alpha: 1, blend: 'over' },
    masked: false,
    lineWidth: 1,
    font: {},
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

/** @returns the state in which a group starts: it is put on the page as a whole, as the state around it says */
export function inGroup(state: PaintState): PaintState {
  const { group, fillAlpha, blend } = state;
  return {
    ...state,
    fillAlpha: 1,
    strokeAlpha: 1,
    blend: 'over',
    group: {
      alpha: group.alpha * fillAlpha,
      blend: group.blend === 'over' ? blend : group.blend,
    },
  };
}

/** Sets what an operator for the state of graphics names. */
export function setGraphics(
  state: PaintState,
  entries: unknown,
  font: (name: string) => PdfFont,
): void {
  for (const [key, value] of (entries ?? []) as readonly (readonly [string, unknown])[]) {
    if (key === 'LW') state.lineWidth = Number(value);
    else if (key === 'ca') state.fillAlpha = Number(value);
    else if (key === 'CA') state.strokeAlpha = Number(value);
    else if (key === 'SMask') state.masked = value === true;
    else if (key === 'BM') state.blend = blendOf(value);
    else if (key === 'Font' && Array.isArray(value)) {
      state.font = font(String(value[0]));
      state.size = Number(value[1]);
    }
  }
}

function blendOf(mode: unknown): Ink['blend'] {
  if (mode === 'source-over') return 'over';
  return DARKENING.includes(mode) ? 'multiply' : 'other';
}

/** Leaves less to paint on: the part that is within a box. */
export function clipTo(state: PaintState, bounds: unknown): void {
  const box = transformed(state.ctm, bounds);
  if (!box) return;
  const { clip } = state;
  state.clip = clip ? (overlap(box, clip) ?? { left: 0, right: 0, bottom: 0, top: 0 }) : box;
}

/** @returns the ink that fills shapes and letters, or that draws their lines */
export function inkOf(state: PaintState, what: 'fill' | 'stroke'): Ink {
  const { group, blend, masked } = state;
  const alpha = what === 'fill' ? state.fillAlpha : state.strokeAlpha;
  const mixed = group.blend === 'over' ? blend : group.blend;
  return { colour: state[what], alpha: alpha * group.alpha, blend: masked ? 'other' : mixed };
}
