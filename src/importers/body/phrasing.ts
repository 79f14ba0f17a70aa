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
  const children = inner.flatMap((run) => dressed(run, options));
  const bare = label.trim() === url || /^https?:\/\/\S+$/.test(label.trim());
  if (bare || label.trim() === '' || !isAllowedUrl(url)) return children;
  const lead = /^\s/.test(label) ? [{ type: 'text', value: ' ' } as const] : [];
  const tail = /\s$/.test(label) ? [{ type: 'text', value: ' ' } as const] : [];
  return [...lead, { type: 'link', url, children: trimEnds(children) } as PhrasingContent, ...tail];
}

function trimEnds(children: PhrasingContent[]): PhrasingContent[] {
  return children.map((child, index) => {
    if (child.type !== 'text') return child;
    const start = index === 0 ? child.value.trimStart() : child.value;
    return { ...child, value: index === children.length - 1 ? start.trimEnd() : start };
  });
}

function dressed(run: Run, options: PhrasingOptions): PhrasingContent[] {
  if (run.note !== undefined) {
    return [{ type: 'footnoteReference', identifier: run.note, label: run.note }];
  }
  const [, lead = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? [];
  if (core === '') return run.text === '' ? [] : [{ type: 'text', value: run.text }];
  let node: PhrasingContent = { type: 'text', value: core };
  if (run.raised) {
    node = {
      type: 'mdxJsxTextElement',
      name: run.raised,
      attributes: [],
      children: [node],
    } as PhrasingContent;
  }
  const worth = /[\p{L}\d]/u.test(core);
  if (run.italic && worth && !options.plain) node = { type: 'emphasis', children: [node] };
  if (run.bold && worth && !options.plain) node = { type: 'strong', children: [node] };
  const text = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : []);
  return [...text(lead), node, ...text(tail)];
}
