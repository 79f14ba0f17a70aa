/** How wide the letters of a font are, as parts of its size. */
export type Widths = (text: string) => number;

/**
 * Reads the widths of letters out of a font. Kerning is left out, so a text is at most a little narrower.
 *
 * @param fonts TrueType files of one voice; a letter is taken from the first that has it
 * @returns the width of a text, in sizes of the font
 * @throws Error when a file lacks one of the tables that every TrueType font has
 */
export function readWidths(fonts: readonly Uint8Array[]): Widths {
  const widths = new Map<number, number>();
  for (const font of fonts) {
    for (const [code, width] of lettersOf(font)) if (!widths.has(code)) widths.set(code, width);
  }
  return (text) => {
    let sum = 0;
    for (const letter of text) sum += widths.get(letter.codePointAt(0) ?? 0) ?? 0.6;
    return sum;
  };
}

/**
 * @param font a TrueType file
 * @returns the name by which a drawing asks for it
 * @throws Error when the file gives none
 */
export function readFamily(font: Uint8Array): string {
  const { view, table } = open(font);
  const at = table('name');
  for (let i = 0; i < view.getUint16(at + 2); i++) {
    const record = at + 6 + i * 12;
    // The name of the family, for Windows: two bytes a letter.
    if (view.getUint16(record) !== 3 || view.getUint16(record + 6) !== 1) continue;
    const from = at + view.getUint16(at + 4) + view.getUint16(record + 10);
    const letters = view.getUint16(record + 8) / 2;
    const codes = Array.from({ length: letters }, (_, n) => view.getUint16(from + n * 2));
    return String.fromCharCode(...codes);
  }
  throw new Error('The font has no name.');
}

/** Source: OpenType, the table directory. */
function open(font: Uint8Array): { view: DataView; table: (name: string) => number } {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    tables.set(String.fromCharCode(...font.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`The font has no table ${name}.`);
    return at;
  };
  return { view, table };
}

/** Source: OpenType, tables `head`, `hhea`, `hmtx` and `cmap` with format 4 or 12. */
function lettersOf(font: Uint8Array): Map<number, number> {
  const { view, table } = open(font);
  const size = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const hmtx = table('hmtx');
  const widthOf = (glyph: number) => view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4) / size;
  const found = new Map<number, number>();
  const cmap = table('cmap');
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(at);
    const glyphs = format === 4 ? segments(view, at) : format === 12 ? groups(view, at) : [];
    for (const [code, glyph] of glyphs) if (glyph > 0) found.set(code, widthOf(glyph));
  }
  return found;
}

function* segments(view: DataView, at: number): Generator<[code: number, glyph: number]> {
  const count = view.getUint16(at + 6);
  for (let i = 0; i < count; i += 2) {
    const end = view.getUint16(at + 14 + i);
    const start = view.getUint16(at + 16 + count + i);
    const delta = view.getUint16(at + 16 + 2 * count + i);
    const place = at + 16 + 3 * count + i;
    const offset = view.getUint16(place);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = offset === 0 ? code : view.getUint16(place + offset + (code - start) * 2);
      yield [code, glyph === 0 && offset !== 0 ? 0 : (glyph + delta) & 0xffff];
    }
  }
}

function* groups(view: DataView, at: number): Generator<[code: number, glyph: number]> {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12;
    const start = view.getUint32(group);
    for (let code = start; code <= view.getUint32(group + 4); code++)
      yield [code, view.getUint32(group + 8) + code - start];
  }
}
