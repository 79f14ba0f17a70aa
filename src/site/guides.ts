import { type Guide, renderGuide } from '../mdx/guide.ts';
import { href } from './href.ts';

/** The file that the guide begins with; the others lie below it. */
const FIRST = 'redactie';

/** A page of the guide with its place on the site. */
export interface GuidePage extends Guide {
  /** Name below `/over/redactie/`; undefined for the first page, as the route wants it. */
  readonly name: string | undefined;
  readonly path: string;
}

/**
 * @returns the guide for editors: every file of `docs/` but the one for who keeps servers
 * @throws Error when one of them links to a file that is not of the guide
 */
export function guidePages(): GuidePage[] {
  const files = import.meta.glob<string>(['/docs/*.md', '!/docs/opensearch.md'], {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const texts = Object.entries(files).map(([file, text]) => [nameOf(file), text] as const);
  const names = new Set(texts.map(([name]) => name));
  return texts.map(([name, text]) => ({
    ...renderGuide(text, (link) => addressOf(link, names)),
    name: name === FIRST ? undefined : name,
    path: pathOf(name),
  }));
}

const nameOf = (file: string) => file.replace(/^.*\/|\.md$/g, '');
const pathOf = (name: string) => `/over/redactie/${name === FIRST ? '' : `${name}/`}`;

function addressOf(link: string, names: ReadonlySet<string>): string {
  if (/^(?:https:|#)/.test(link)) return link;
  if (link.startsWith('/')) return href(link);
  const [, name = '', anchor = ''] = /^([a-z-]+)\.md(#.+)?$/.exec(link) ?? [];
  if (!names.has(name)) throw new Error(`A file of docs/ links to ${link}, which is not there.`);
  return href(pathOf(name)) + anchor;
}
