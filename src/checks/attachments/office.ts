import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import { namesNobody } from './makers.ts';
import { countOf, textsOf, valuesOf } from './xml.ts';

/** A package opened: its parts with text, and the names of all. */
export interface Package {
  readonly parts: ReadonlyMap<string, string>;
  readonly names: readonly string[];
}

/** Parts of an Office package (ECMA-376) that say something of people or of what is hidden. */
export const OFFICE_PARTS =
  /^(?:docProps\/(?:core|app|custom)\.xml|word\/(?:document\d*|settings|comments\w*|people|footnotes|endnotes|header\d*|footer\d*)\.xml|xl\/(?:workbook|comments\d*|persons\/person\d*|threadedComments\/\w+|revisions\/\w+)\.xml|ppt\/(?:presentation|commentAuthors|authors|comments\/\w+|slides\/slide\d+|notesSlides\/notesSlide\d+)\.xml|word\/_rels\/settings\.xml\.rels)$/;

/** Word writes a change with the name of who made it. */
const CHANGES =
  'w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|sectPrChange|tblPrChange|cellIns|cellDel)';

/**
 * @param place the file
 * @param opened its parts
 * @returns what an Office file carries unseen
 */
export function inspectOffice(place: Place, { parts, names }: Package): Finding[] {
  const found: Finding[] = [...embedded(place, names)];
  const maker = (part: string, value: string) => {
    if (namesNobody(value)) return;
    found.push({ ...problem('bijlage-maker', place, part, value), tekst: value });
  };
  for (const [part, xml] of parts) {
    if (part === 'docProps/core.xml')
      for (const name of ['creator', 'lastModifiedBy'])
        for (const value of textsOf(xml, name)) maker(part, value);
    else if (part === 'docProps/app.xml')
      for (const name of ['Manager', 'Company'])
        for (const value of textsOf(xml, name)) maker(part, value);
    else if (part === 'docProps/custom.xml') {
      const own = valuesOf(xml, 'name').filter(
        (name) => !/^(?:MSIP_Label_\w*|ContentTypeId|_Marked\w*)$/.test(name),
      );
      if (own.length > 0) found.push(problem('bijlage-eigenschappen', place, part, listed(own)));
    } else if (part === 'word/settings.xml') found.push(...settings(place, part, xml));
    else if (/comment/i.test(part) && !/uthors/.test(part)) {
      const count = countOf(xml, '(?:w:|p:|p188:|x:)?(?:comment|cm|threadedComment)');
      if (count > 0) found.push(problem('bijlage-opmerkingen', place, part, count));
    } else if (/people|persons|uthors/.test(part))
      for (const value of [...valuesOf(xml, '(?:w15:)?(?:author|displayName|name)')])
        maker(part, value);
    else if (part.endsWith('.rels')) for (const path of homes(xml)) maker(part, path);
    else found.push(...text(place, part, xml));
  }
  return found;
}

/** Paths to the template on someone's own disk; the name of the folder is that of the person. */
function homes(xml: string): string[] {
  return valuesOf(xml, 'Target').filter((path) => /^file:.*[\\/](?:users|home)[\\/]/i.test(path));
}

function embedded(place: Place, names: readonly string[]): Finding[] {
  return names.flatMap((name) => {
    if (/vbaProject\.bin$|\/macrosheets\//i.test(name))
      return [problem('bijlage-macro', place, name)];
    if (/\/embeddings\/.+|\/activeX\/.+\.bin$/i.test(name) && !name.endsWith('/'))
      return [problem('bijlage-ingesloten', place, name)];
    return /^xl\/revisions\/revisionLog/i.test(name)
      ? [problem('bijlage-wijzigingen', place, name, 1)]
      : [];
  });
}

function settings(place: Place, part: string, xml: string): Finding[] {
  const variables = [...xml.matchAll(/<w:docVar\b[^>]*?\sw:name="([^"]*)"/g)].map(
    ([, name = '']) => name,
  );
  const rsids = countOf(xml, 'w:rsid');
  return [
    ...(variables.length > 0
      ? [problem('bijlage-variabelen', place, part, listed(variables))]
      : []),
    ...(/<w:trackRevisions(?:\s*\/>|\s+w:val="(?:1|true|on)")/.test(xml)
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

function text(place: Place, part: string, xml: string): Finding[] {
  const found: Finding[] = [];
  const changes = countOf(xml, CHANGES);
  if (changes > 0) found.push(problem('bijlage-wijzigingen', place, part, changes));
  const hide = (what: string) => found.push(problem('bijlage-verborgen-tekst', place, part, what));
  if (/<w:(?:vanish|webHidden)(?:\s*\/>|\s+w:val="(?:1|true|on)")/.test(withoutFields(xml)))
    hide('verborgen tekst');
  const sheets = [
    ...xml.matchAll(/<sheet\b[^>]*\sname="([^"]*)"[^>]*\sstate="(?:hidden|veryHidden)"/g),
  ];
  if (sheets.length > 0)
    hide(`een verborgen blad (${listed(sheets.map(([, name = '']) => name))})`);
  if (/<p:sld\b[^>]*\sshow="(?:0|false)"/.test(xml)) hide('een verborgen dia');
  if (part.includes('notesSlide') && textsOf(xml, 't').some((words) => !/^\d*$/.test(words)))
    hide('tekst bij een dia die het publiek niet ziet (notities)');
  return found;
}

/** Word hides the instructions of a table of contents itself; they are no text of the paper. */
function withoutFields(xml: string): string {
  return xml
    .replace(/<w:webHidden\b[^>]*\/>/g, '')
    .replace(/<w:rPr>(?:(?!<\/w:rPr>).)*<w:specVanish\b.*?<\/w:rPr>/gs, '');
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 6).join(', ');
  return names.length > 6 ? `${shown} en nog ${names.length - 6}` : shown;
}
