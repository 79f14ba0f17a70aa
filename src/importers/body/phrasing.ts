import type { PhrasingContent } from 'mdast';
import { isAllowedUrl } from '../../mdx/allowlist.ts';
import type { Run } from '../source.ts';

/** How far the dress of the source is kept. */
export interface PhrasingOptions {
  /** Headings are bold by themselves. */
  readonly plain?: boolean;
}

/**
 * @param runs the runs of a paragraph
 * @param options what to leave
 * @returns the paragraph as Markdown knows it
 */
export function toPhrasing(runs: readonly Run[], options: PhrasingOptions = {}): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  const clean = tidy(runs);
  for (let at = 0; at < clean.length; ) {
    const run = clean[at] as Run;
    let end = at + 1;
    if (run.note === undefined && run.link !== undefined) {
      while (end < clean.length && clean[end]?.link === run.link && clean[end]?.note === undefined)
        end += 1;
      out.push(...linkOf(run.link, clean.slice(at, end), options));
    } else out.push(...dressed(run, options));
    at = end;
  }
  return out;
}

/** Single spaces, none at the ends, none before a footnote mark that the source set apart. */
function tidy(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    if (run.note !== undefined) {
      out.push(run);
      continue;
    }
    const before = out.findLast((one) => one.note === undefined)?.text ?? ' ';
    const afterMark = out.at(-1)?.note !== undefined;
    let text = run.text.replace(/[\s\u00a0]+/g, ' ').replaceAll('\u00ad', '');
    if (/\s$/.test(before) && !(afterMark && /^ \S/.test(text))) text = text.trimStart();
    if (text !== '') out.push({ ...run, text });
  }
  const last = out.findLastIndex((run) => run.note === undefined);
  const end = out[last];
  if (end && last === out.length - 1) out[last] = { ...end, text: end.text.trimEnd() };
  return out.filter((run) => run.text !== '' || run.note !== undefined);
}

function linkOf(url: string, runs: readonly Run[], options: PhrasingOptions): PhrasingContent[] {
  const inner = runs.map(({ link: _, ...run }) => run);
  const label = inner.map((run) => run.text).join('');
  const bare = label.trim() === url || /^https?:\/\/\S+$/.test(label.trim());
  // What a link box covers besides its words: the space or the colon before them.
  const [lead = ''] = /^[\s:;,.]*/.exec(label) ?? [];
  const [tail = ''] = /\s*$/.exec(label) ?? [];
  if (bare || label.trim() === '' || lead === label || !isAllowedUrl(url)) {
    return inner.flatMap((run) => dressed(run, options));
  }
  const text = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : []);
  const core = cut(inner, lead.length, label.length - tail.length);
  const children = core.flatMap((run) => dressed(run, options));
  return [...text(lead), { type: 'link', url, children } as PhrasingContent, ...text(tail)];
}

/** Runs without what stands before and behind some of their text. */
function cut(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

function dressed(run: Run, options: PhrasingOptions): PhrasingContent[] {
  if (run.note !== undefined) {
    return [{ type: 'footnoteReference', identifier: run.note, label: run.note }];
  }
  const [, lead = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? [];
  if (core === '') return run.text === '' ? [] : [{ type: 'text', value: run.text }];
  let node: PhrasingContent = { type: 'text', value: core };
  if (run.raised) node = within(run.raised, node);
  if (run.struck) node = within('del', node);
  const worth = /[\p{L}\d]/u.test(core);
  if (run.italic && worth && !options.plain) node = { type: 'emphasis', children: [node] };
  if (run.bold && worth && !options.plain) node = { type: 'strong', children: [node] };
  const text = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : []);
  return [...text(lead), node, ...text(tail)];
}

const within = (name: string, node: PhrasingContent): PhrasingContent =>
  ({ type: 'mdxJsxTextElement', name, attributes: [], children: [node] }) as PhrasingContent;
