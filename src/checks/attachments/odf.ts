import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import { namesNobody } from './makers.ts';
import type { Package } from './office.ts';
import { countOf, textsOf, valuesOf } from './xml.ts';

/** Parts of an ODF package (ISO/IEC 26300) that say something of people or of what is hidden. */
export const ODF_PARTS = /^(?:meta|content|styles|settings)\.xml$|^META-INF\/manifest\.xml$/;

/**
 * @param place the file
 * @param opened its parts
 * @returns what a file of LibreOffice carries unseen
 */
export function inspectOdf(place: Place, { parts, names }: Package): Finding[] {
  const found: Finding[] = [];
  const meta = parts.get('meta.xml') ?? '';
  for (const name of ['initial-creator', 'creator', 'printed-by']) {
    for (const value of textsOf(meta, name)) {
      if (namesNobody(value)) continue;
      found.push({ ...problem('bijlage-maker', place, `meta.xml (${name})`, value), tekst: value });
    }
  }
  const own = valuesOf(meta, 'meta:name').filter((name) => !/^Info \d$/.test(name));
  const defined = countOf(meta, 'meta:user-defined');
  if (defined > 0 && own.length > 0)
    found.push(problem('bijlage-eigenschappen', place, 'meta.xml', own.slice(0, 6).join(', ')));
  for (const part of ['content.xml', 'styles.xml']) {
    const xml = parts.get(part) ?? '';
    const comments = countOf(xml, 'office:annotation');
    if (comments > 0) found.push(problem('bijlage-opmerkingen', place, part, comments));
    const changes = countOf(
      xml,
      '(?:text:changed-region|table:(?:cell-content-change|insertion|deletion))',
    );
    if (changes > 0) found.push(problem('bijlage-wijzigingen', place, part, changes));
    if (/\stext:display="none"|<text:hidden-(?:text|paragraph)\b|\stext:is-hidden="true"/.test(xml))
      found.push(problem('bijlage-verborgen-tekst', place, part, 'verborgen tekst'));
    if (/\stable:display="false"|\spresentation:visibility="hidden"/.test(xml))
      found.push(problem('bijlage-verborgen-tekst', place, part, 'een verborgen blad of dia'));
  }
  for (const name of names) {
    if (
      /^(?:Basic|Scripts)\/.+\.(?:xml|xlb|py|js|bsh)$/i.test(name) &&
      !/script-l[bc]\.xml$/i.test(name)
    )
      found.push(problem('bijlage-macro', place, name));
    if (
      /^Object \d+\/content\.xml$|^ObjectReplacements\/.+|^Object \d+$/.test(name) &&
      !name.startsWith('ObjectReplacements')
    )
      found.push(problem('bijlage-ingesloten', place, name));
  }
  return found;
}
