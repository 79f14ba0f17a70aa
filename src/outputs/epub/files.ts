import { zipSync } from 'fflate';
import type { Element } from 'hast';
import { escapeHtml } from '../../archive/escape.ts';
import { datumOf } from '../../archive/facts.ts';
import { letterheadOf } from '../../archive/letterhead.ts';
import type { Trail } from '../../archive/types.ts';
import type { Stuk } from '../../mdx/types.ts';
import { idsOf } from '../../mdx/walk.ts';
import { firstDay } from '../../model/dates.ts';
import { KINDS } from '../../model/kinds.ts';
import { languageOf, titleLanguageOf } from '../../model/language.ts';
import { changedOn, isWithdrawn } from '../../model/state.ts';
import type { PublishedFile, PublishInput } from '../file.ts';
import { mediaTypeOf } from '../media-types.ts';
import { addressOf } from '../text/links.ts';
import { type BookItem, CONTAINER, packageOf } from './package.ts';
import { chapter, xhtml } from './xhtml.ts';

/** The first day that a ZIP can name, so that no clock is asked and the same book gives the same bytes. */
const FIRST_DAY = new Date(1980, 0, 1);

const STYLE = `body { line-height: 1.5; } table { border-collapse: collapse; } th, td { border: 1px solid; padding: 0.3em; text-align: left; vertical-align: top; } aside, .redactie { border-left: 3px solid; padding-left: 0.8em; } img { max-width: 100%; }
`;

/**
 * @param input the archive and the site
 * @returns a book of every trail: the trail itself and all papers on it, in EPUB 3
 */
export function* epubFiles(input: PublishInput): Generator<PublishedFile> {
  for (const trail of input.archive.trails.values())
    if (!isWithdrawn(trail.dossier.data))
      yield {
        path: `${trail.dossier.ref}.epub`,
        key: [trail.dossier, ...papersOf(input, trail)].map(input.keyOf).join(),
        make: () => bookOf(input, trail),
      };
}

function bookOf(input: PublishInput, trail: Trail): Uint8Array {
  const { address, site } = input;
  const { dossier } = trail;
  const stukken = papersOf(input, trail);
  const names = new Map(stukken.map(({ ref }, i) => [ref, `stuk-${i + 1}.xhtml`]));
  names.set(dossier.ref, 'dossier.xhtml');
  const pictures = new Map<string, string>();
  const at = (stuk: Stuk) => leads(input, stuk, names, pictures);
  const chapters = [
    {
      name: 'dossier.xhtml',
      title: dossier.data.titel,
      text: trailText(trail, names, at(dossier)),
    },
    ...stukken.map((stuk) => ({
      name: names.get(stuk.ref) ?? '',
      title: stuk.data.titel,
      text: paperText(input, stuk, at(stuk)),
    })),
  ];
  const items: BookItem[] = [
    { ...item('inhoud.xhtml', 'application/xhtml+xml', true), properties: 'nav' },
    ...chapters.map(({ name }) => item(name, 'application/xhtml+xml', true)),
    item('stijl.css', 'text/css', false),
    ...[...pictures.values()].map((name) => item(name, typeOf(name), false)),
  ];
  const days = [dossier, ...stukken].map((stuk) => changedOn(stuk.data) ?? datumOf(stuk));
  const facts = {
    identifier: address + dossier.path,
    title: dossier.data.titel,
    creator: site.name,
    publisher: site.publisher.name,
    description: dossier.data.samenvatting,
    modified: days.map(firstDay).sort().at(-1) ?? '',
    pictures: pictures.size > 0,
  };
  const encoder = new TextEncoder();
  const files: Record<string, Uint8Array | [Uint8Array, { level: 0 }]> = {
    // First and as it is, so that programs know the file by its beginning (OCF 3.3, 4.2.6.3).
    mimetype: [encoder.encode('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': encoder.encode(CONTAINER),
    'boek/boek.opf': encoder.encode(packageOf(facts, items)),
    'boek/inhoud.xhtml': encoder.encode(navigation(chapters)),
    'boek/stijl.css': encoder.encode(STYLE),
  };
  for (const { name, title, text } of chapters)
    files[`boek/${name}`] = encoder.encode(chapter(title, text, 'bodymatter'));
  for (const [path, name] of pictures) files[`boek/${name}`] = input.attachmentOf(path);
  return zipSync(files, { mtime: FIRST_DAY });
}

const item = (href: string, type: string, inOrder: boolean): BookItem => ({
  id: href.replace(/[^a-z0-9]/g, '-'),
  href,
  type,
  inOrder,
});
const typeOf = (name: string) => mediaTypeOf(`/${name}`).replace(/;.*/, '');

/** The papers of a trail that may be read, each once, in the order of the stations. */
function papersOf({ archive }: PublishInput, { dossier, stations }: Trail): Stuk[] {
  const ids = stations.flatMap(({ target, source }) => [target?.id, source?.id]);
  return [...new Set(ids)]
    .flatMap((id) => archive.byRef.get(id ?? '') ?? [])
    .filter((stuk) => stuk.ref !== dossier.ref && !isWithdrawn(stuk.data));
}

/** Where links lead: into the book where it has the paper, else to their full address. */
function leads(
  input: PublishInput,
  stuk: Stuk,
  names: ReadonlyMap<string, string>,
  pictures: Map<string, string>,
): (node: Element) => string {
  const address = addressOf(input, '');
  const ids = idsOf(stuk);
  return (node) => {
    const { href = '', dataBestand, dataRef = '' } = node.properties;
    if (node.tagName === 'img') {
      const path = String(dataBestand);
      const known = pictures.get(path);
      const name = known ?? `beeld-${pictures.size + 1}${path.slice(path.lastIndexOf('.'))}`;
      pictures.set(path, name);
      return name;
    }
    // Explanations of terms and other parts around the text stand on the page alone.
    if (String(href).startsWith('#')) return ids.has(String(href).slice(1)) ? String(href) : '';
    return names.get(String(dataRef)) ?? address(node);
  };
}

function trailText(
  { dossier, stations }: Trail,
  names: ReadonlyMap<string, string>,
  at: (node: Element) => string,
): string {
  const steps = stations.map(({ when, title, text, target, source }) => {
    const paper = names.get(target?.id ?? source?.id ?? '');
    const name = escapeHtml(title);
    const link = paper === undefined ? name : `<a href="${paper}">${name}</a>`;
    return `<li><p>${escapeHtml(when.printed)}: ${link}</p>${text ? `<p>${escapeHtml(text)}</p>` : ''}</li>`;
  });
  return `<h1>${escapeHtml(dossier.data.titel)}</h1>
${editors('Samenvatting van de redactie', dossier.data.samenvatting)}
${xhtml(dossier.text, at)}
<h2>Stap voor stap</h2>
<ol>${steps.join('')}</ol>
${xhtml(dossier.notes, at)}`;
}

function paperText(input: PublishInput, stuk: Stuk, at: (node: Element) => string): string {
  const rows = letterheadOf(input.archive, stuk).items.map(({ label, lines }) => {
    const value = lines
      .map((line) => escapeHtml(line.map(({ text }) => text).join('')))
      .join('<br/>');
    return `<p>${label === '' ? '' : `<strong>${escapeHtml(label)}</strong> `}${value}</p>`;
  });
  const signed = stuk.kind === 'brief' ? stuk.data.ondertekening : [];
  const page = input.address + stuk.path;
  return `<p>${KINDS[stuk.kind].singular}</p>
<h1${inLanguage(titleLanguageOf(stuk.data))}>${escapeHtml(stuk.data.titel)}</h1>
${rows.join('\n')}
${editors('Samenvatting van de redactie', stuk.data.samenvatting)}
<div${inLanguage(languageOf(stuk.data))}>
${xhtml(stuk.text, at)}
${signed.map(({ functie, naam }) => `<p>${[...functie, naam].map(escapeHtml).join('<br/>')}</p>`).join('\n')}
${xhtml(stuk.notes, at)}
</div>
${editors('Verantwoording van de redactie', stuk.data.verantwoording)}
<p>Vast adres: <a href="${escapeHtml(page)}">${escapeHtml(page)}</a></p>`;
}

/** Attributes of what is in another language than the book. */
const inLanguage = (lang: string | undefined) =>
  lang === undefined ? '' : ` lang="${lang}" xml:lang="${lang}"`;

function editors(label: string, text: string | undefined): string {
  if (text === undefined) return '';
  return `<div class="redactie"><p><strong>${label}</strong></p><p>${escapeHtml(text)}</p></div>`;
}

function navigation(chapters: readonly { name: string; title: string }[]): string {
  const links = chapters.map(
    ({ name, title }) => `<li><a href="${name}">${escapeHtml(title)}</a></li>`,
  );
  return chapter(
    'Inhoud',
    `<nav epub:type="toc" id="inhoud"><h1>Inhoud</h1><ol>${links.join('')}</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><h2>Wegwijzer</h2><ol><li><a epub:type="bodymatter" href="dossier.xhtml">Begin</a></li><li><a epub:type="toc" href="#inhoud">Inhoud</a></li></ol></nav>`,
    'frontmatter',
  );
}
