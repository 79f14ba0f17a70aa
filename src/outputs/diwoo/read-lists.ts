/** A value list as the XSD of DiWoo gives it. */
export interface ValueList {
  /** Address of the list with its version: `https://identifier.overheid.nl/tooi/set/scw_toplijst/1`. */
  readonly source: string;
  /** Day on which that version was published. */
  readonly published: string;
  /** Identifier and label of each value; two ministries of different times may share a label. */
  readonly values: readonly (readonly [uri: string, label: string])[];
}

/**
 * Reads the value lists out of `diwoo-metadata-lijsten.xsd`. The file is generated and always has the
 * same shape, so no XML parser is needed.
 *
 * @param xsd the text of the file
 * @returns its version and its lists by the name of their simple type: `themalijst`
 * @throws Error when the file says nothing of its version, or a list nothing of its source
 */
export function readValueLists(xsd: string): {
  version: string;
  generated: string;
  lists: Map<string, ValueList>;
} {
  const version = need(/\sversion="([\d.]+)">/.exec(xsd), 'version');
  const generated = need(/gegenereerd op ([\d-]+)/.exec(xsd), 'date');
  const lists = new Map<string, ValueList>();
  for (const [, name = '', body = ''] of xsd.matchAll(
    /<xs:simpleType name="(\w+)"\s+id="\w+">(.*?)<\/xs:simpleType>/gs,
  )) {
    const values = [
      ...body.matchAll(/<xs:enumeration value="([^"]+)">.*?<dita:p[^>]*>([^<]*)<\/dita:p>/gs),
    ].map(
      ([, uri = '', label = '']) => [uri, unescapeXml(label).replace(/\s+/g, ' ').trim()] as const,
    );
    lists.set(name, {
      source: need(/<dita:p>(https:\/\/identifier[^<]+)</.exec(body), `source of ${name}`),
      published: need(/publicatiedatum: ([\d-]+)/.exec(body), `date of ${name}`),
      values,
    });
  }
  return { version, generated, lists };
}

function need(found: RegExpExecArray | null, what: string): string {
  if (found?.[1] === undefined) throw new Error(`The XSD gives no ${what}.`);
  return found[1];
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
