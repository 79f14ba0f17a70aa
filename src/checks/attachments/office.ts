import { countWords } from '../../formats/hidden.ts';
import type { OfficePackage } from '../../formats/office/package.ts';
import { allIn, childrenOf, textIn, type XmlElement } from '../../formats/xml.ts';
import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import type { Inspected } from './carried.ts';
import { namesNobody } from './makers.ts';
import { findActive, isXml } from './office-active.ts';
import { readWords } from './office-words.ts';
import { dangersInSvg } from './svg.ts';

/** Word keeps a change with the name of who made it (ECMA-376, 17.13.5). */
const CHANGE = /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|\w+Change)$/;
const COMMENT = /^(?:w:comment|x:comment|p:cm|\{[^}]*\}(?:threadedComment|cm))$/;
/** Parts that a drawing in the text shows: the labels of a chart, the words of a diagram. */
const DRAWN = /^(?:c:chartSpace|cx:chartSpace|dgm:dataModel)$/;
/** Parts that nobody sees, and those that were left behind when nothing led to them any more. */
const UNSEEN =
  /^(?:op:Properties|cp:coreProperties|w:(?:document|glossaryDocument|hdr|ftr|footnotes|endnotes)|x:comments|p:(?:sld|notes))$/;
/** Properties that programs add to each file by themselves. */
const USUAL = /^(?:MSIP_Label_\w*|ContentTypeId|_Marked\w*)$/;

/**
 * @param place the file
 * @param opened its parts
 * @returns what an Office file carries unseen and can do, and its words
 */
export function inspectOffice(place: Place, opened: OfficePackage): Inspected {
  const trees = opened.names
    .filter((part) => isXml(part, opened))
    .flatMap((part) => {
      const root = opened.xml(part);
      return root ? [{ part, root }] : [];
    });
  const words = readWords(place, opened);
  const read = new Set(words.text.unseen.map(({ where }) => where));
  return {
    found: [
      ...activeFindings(place, opened),
      ...trees.flatMap(({ part, root }) => ofPart(place, part, root)),
      ...words.found,
    ],
    text: {
      shown: [
        ...words.text.shown,
        ...trees.filter(({ root }) => DRAWN.test(root.name)).flatMap(({ root }) => textsIn(root)),
      ],
      unseen: [
        ...words.text.unseen,
        ...trees
          .filter(
            ({ part, root }) => UNSEEN.test(root.name) || /^customXml\/item\d*\.xml$/i.test(part),
          )
          .filter(({ part }) => !read.has(part))
          .map(({ part, root }) => ({ where: part, lines: textsIn(root) })),
      ],
    },
  };
}

function activeFindings(place: Place, opened: OfficePackage): Finding[] {
  const found = findActive(opened);
  const parts = (kind: string): Set<string> =>
    new Set(found.filter((one) => one.kind === kind).map(({ part }) => part));
  const dangers = new Set(
    found.filter(({ kind }) => kind === 'danger').map(({ what, part }) => `${what}, in ${part}`),
  );
  const macros = parts('macro');
  for (const part of opened.names)
    if (/\.svg$/i.test(part) || opened.contentType(part).includes('svg'))
      for (const what of dangersInSvg(opened.read(part) ?? new Uint8Array()))
        dangers.add(`${what}, in ${part}`);
  return [
    ...[...macros].map((part) => problem('bijlage-macro', place, part)),
    ...[...dangers].map((what) => problem('bijlage-script', place, what)),
    ...[...parts('embedded')]
      .filter((part) => !macros.has(part))
      .map((part) => problem('bijlage-ingesloten', place, part)),
  ];
}

function ofPart(place: Place, part: string, root: XmlElement): Finding[] {
  const makers = (values: Iterable<string | undefined>): Finding[] =>
    [...new Set(values)].flatMap((value) =>
      value === undefined || namesNobody(value) ? [] : [makerFinding(place, part, value)],
    );
  const texts = (...names: string[]): string[] =>
    childrenOf(root)
      .filter(({ name }) => names.includes(name))
      .map((element) => textIn(element).replace(/\s+/g, ' ').trim());
  const all = [...allIn(root)];
  const found: Finding[] = [];
  const comments = all.filter(({ name }) => COMMENT.test(name)).length;
  if (comments > 0 && /comment/i.test(root.name))
    found.push(problem('bijlage-opmerkingen', place, part, comments));
  else if (comments > 0 && /cmLst$/.test(root.name))
    found.push(problem('bijlage-opmerkingen', place, part, comments));
  const changes = all.filter(({ name }) => CHANGE.test(name)).length;
  if (changes > 0) found.push(problem('bijlage-wijzigingen', place, part, changes));
  if (/^x:(?:headers|revisions)$/.test(root.name))
    found.push(problem('bijlage-wijzigingen', place, part, 1));
  switch (root.name) {
    case 'cp:coreProperties':
      found.push(...makers(texts('dc:creator', 'cp:lastModifiedBy')));
      break;
    case 'ep:Properties':
      found.push(...makers(texts('ep:Manager', 'ep:Company')));
      break;
    case 'op:Properties': {
      const own = childrenOf(root)
        .map(({ attributes }) => attributes['name'] ?? '')
        .filter((name) => name !== '' && !USUAL.test(name));
      if (own.length > 0) found.push(problem('bijlage-eigenschappen', place, part, listed(own)));
      break;
    }
    case 'w:settings':
      found.push(...settings(place, part, root));
      break;
    case 'w15:people':
      found.push(...makers(all.map(({ attributes }) => attributes['w15:author'])));
      break;
    case 'rel:Relationships':
      break;
    default:
      // Lists of the people of comments, whatever their namespace.
      if (/(?:personList|cmAuthorLst|authorLst)$/.test(root.name))
        found.push(
          ...makers(
            all.flatMap(({ attributes }) => [attributes['displayName'], attributes['name']]),
          ),
        );
  }
  return found;
}

const makerFinding = (place: Place, part: string, name: string): Finding => ({
  ...problem('bijlage-maker', place, part, name),
  tekst: name,
});

function settings(place: Place, part: string, root: XmlElement): Finding[] {
  const all = [...allIn(root)];
  const variables = all
    .filter(({ name }) => name === 'w:docVar')
    .map(({ attributes }) => attributes['w:name'] ?? '');
  const rsids = all.filter(({ name }) => name === 'w:rsid').length;
  const tracks = childrenOf(root, 'w:trackRevisions').some(
    ({ attributes }) => !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '1'),
  );
  return [
    ...(variables.length > 0
      ? [problem('bijlage-variabelen', place, part, listed(variables))]
      : []),
    ...(tracks
      ? [
          problem(
            'bijlage-verborgen-tekst',
            place,
            part,
            'de stand ‘wijzigingen bijhouden’ nog aan',
          ),
        ]
      : []),
    ...(rsids > 0 ? [problem('bijlage-bewerksporen', place, part, rsids)] : []),
  ];
}

/** Values of attributes too: where programs bind a field to them, what it says may stand in either. */
function textsIn(root: XmlElement): string[] {
  return [...allIn(root)]
    .flatMap(({ attributes, children }) => [
      ...Object.values(attributes),
      children.filter((child) => typeof child === 'string').join(' '),
    ])
    .filter((text) => countWords(text) > 0);
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 6).join(', ');
  return names.length > 6 ? `${shown} en nog ${names.length - 6}` : shown;
}
