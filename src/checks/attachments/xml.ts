const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/**
 * @param xml XML of a package; read by its tags alone, because only presence and plain values matter
 * @param name local name of an element
 * @returns the text of each such element, without the tags in it
 */
export function textsOf(xml: string, name: string): string[] {
  const pattern = new RegExp(
    `<(?:[\\w.-]+:)?${name}(?:\\s[^>]*)?>([^<]*(?:<(?!/(?:[\\w.-]+:)?${name}>)[^<]*)*)</`,
    'g',
  );
  return [...xml.matchAll(pattern)]
    .map(([, text = '']) =>
      text
        .replace(/<[^>]*>/g, ' ')
        .replace(/&#x?[\da-f]+;/gi, (sign) => String.fromCodePoint(codeOf(sign)))
        .replace(/&\w+;/g, (sign) => ENTITIES[sign] ?? sign)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
}

function codeOf(sign: string): number {
  const hex = /^&#x/i.test(sign);
  const code = Number.parseInt(sign.slice(hex ? 3 : 2, -1), hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? code : 0xfffd;
}

/**
 * @param xml XML of a package
 * @param element pattern of an element's qualified name
 * @returns how many such elements begin in it
 */
export function countOf(xml: string, element: string): number {
  return xml.match(new RegExp(`<${element}(?=[\\s/>])`, 'g'))?.length ?? 0;
}

/**
 * @param xml XML of a package
 * @param attribute pattern of an attribute's qualified name
 * @returns its different values
 */
export function valuesOf(xml: string, attribute: string): string[] {
  const found = xml.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'));
  return [...new Set([...found].map(([, value = '']) => value))];
}
