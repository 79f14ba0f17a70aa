import type { Line, Run, SourcePlace } from '../source.ts';

type Dress = Omit<Run, 'text'>;

/** One alternative for each thing that text converted to Markdown may hold inside a line. */
const TOKEN =
  /\\([\\`*_{}[\]()#+.!<>|~-])|\[\^([\w-]{1,20})\]|\[([^[\]]{1,500})\]\(([^()\s]{0,500})\)|<(https?:[^<>\s]{1,500})>|<(sup|sub)>([^<>]{1,40})<\/\6>|(\*\*|__)(?=\S)([^*_]{1,2000})\8|(\*|_)(?=\S)([^*_\n]{1,500})\10|<br ?\/?>/g;

/** A mark of emphasis between letters is no mark: `naam_van_bestand`. */
const INSIDE_WORD = /[\p{L}\d]$/u;

/**
 * Reads the few marks that conversion to text leaves inside a paragraph: bold, italic, links,
 * superscripts, footnote marks.
 *
 * @param text a paragraph with its line ends
 * @param dress what the paragraph already is
 * @returns the runs; line ends are still in their text
 */
export function readInline(text: string, dress: Dress = {}): Run[] {
  const runs: Run[] = [];
  let done = 0;
  const plain = (end: number): void => {
    if (end > done) runs.push({ ...dress, text: text.slice(done, end) });
  };
  for (const match of text.matchAll(TOKEN)) {
    const [all, escaped, note, label, url, address, raised, small, two, strong, one, em] = match;
    if ((two === '__' || one === '_') && INSIDE_WORD.test(text.slice(0, match.index))) continue;
    plain(match.index);
    done = match.index + all.length;
    if (escaped !== undefined) runs.push({ ...dress, text: escaped });
    else if (note !== undefined) runs.push({ ...dress, text: '', note });
    else if (label !== undefined) {
      runs.push(
        ...readInline(label, url && !url.startsWith('#') ? { ...dress, link: url } : dress),
      );
    } else if (address !== undefined) runs.push({ ...dress, text: address, link: address });
    else if (small !== undefined) {
      runs.push({ ...dress, text: small, raised: raised as 'sup' | 'sub' });
    } else if (two) runs.push(...readInline(strong ?? '', { ...dress, bold: true }));
    else if (one) runs.push(...readInline(em ?? '', { ...dress, italic: true }));
    else runs.push({ ...dress, text: '\n' });
  }
  plain(text.length);
  return runs;
}

/**
 * @param runs runs with line ends in their text
 * @param place where the first line stands
 * @returns the lines
 */
export function splitLines(runs: readonly Run[], place: SourcePlace): Line[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '' || run.note !== undefined) lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines
    .map((line, index) => ({ runs: line, place: { ...place, line: place.line + index } }))
    .filter((line) => line.runs.length > 0);
}
