import { childOf, childrenOf, isElement, type XmlElement } from '../xml.ts';

/** Extensions that readers since Word 2010 know, by their usual prefix, and of which text and images are read here. */
const KNOWN = new Set(['wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15', 'w16', 'w16se', 'w16cid', 'a14']);

/**
 * @param element an element of a Word file
 * @returns the elements in it that a reader takes: of what stands there in more forms, the first of which it knows all
 *   extensions (ECMA-376 part 3, 7.6), and paragraphs of which the mark is deleted as one with the next
 */
export function live(element: XmlElement): XmlElement[] {
  const children = childrenOf(element);
  if (element.name === 'mc:AlternateContent') {
    const taken = takenForm(children);
    return taken ? [taken] : [];
  }
  return children.some(endsDeleted) ? joined(children) : children;
}

/** @returns of the forms of an `mc:AlternateContent` the one that a reader takes */
export function takenForm(forms: readonly XmlElement[]): XmlElement | undefined {
  const isKnown = ({ name, attributes }: XmlElement): boolean =>
    name === 'mc:Choice' &&
    (attributes['Requires'] ?? '').split(/\s+/).every((one) => one === '' || KNOWN.has(one));
  return forms.find(isKnown) ?? forms.find(({ name }) => name === 'mc:Fallback');
}

/** Whether the mark at the end of a paragraph is deleted or moved away (ECMA-376, 17.13.5.15 and 17.13.5.20). */
function endsDeleted(node: XmlElement): boolean {
  if (node.name !== 'w:p') return false;
  const mark = childOf(childOf(node, 'w:pPr'), 'w:rPr');
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
}

/** The text goes on in the next paragraph, of which the mark and so the form stay. */
function joined(children: readonly XmlElement[]): XmlElement[] {
  const out: XmlElement[] = [];
  for (const node of children) {
    const before = out.at(-1);
    const goesOn = before !== undefined && node.name === 'w:p' && endsDeleted(before);
    if (!goesOn) {
      out.push(node);
      continue;
    }
    const isContent = (child: XmlElement['children'][number]): boolean =>
      !isElement(child, 'w:pPr');
    const properties = childrenOf(node, 'w:pPr');
    out[out.length - 1] = {
      ...node,
      children: [
        ...properties,
        ...before.children.filter(isContent),
        ...node.children.filter(isContent),
      ],
    };
  }
  return out;
}
