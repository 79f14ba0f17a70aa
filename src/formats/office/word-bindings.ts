import { allIn, childOf, childrenOf, isElement, textIn, type XmlElement } from '../xml.ts';
import type { OfficePackage } from './package.ts';

/** Parts that hold properties of the file have fixed names in place of an id (Office Open XML in Word). */
const PROPERTIES: Readonly<Record<string, string>> = {
  '{6c3c8bc8-f283-45ae-878a-bab7291924a1}': 'core-properties',
  '{6668398d-a668-4e3e-a5eb-62b293d839f1}': 'extended-properties',
};

/**
 * Puts the value that a file stores for a content control in it, where the control itself holds only its placeholder:
 * readers show the value (ECMA-376, 17.5.2.6).
 *
 * @param opened the file
 * @param root a part of it with text
 * @returns the part with those values; the same where it has none
 * @throws XmlError or ZipError when a part with values cannot be read
 */
export function withStoredValues(opened: OfficePackage, root: XmlElement): XmlElement {
  for (const element of allIn(root))
    if (isPlaceholder(element)) return filled(root, (control) => storedFor(opened, control));
  return root;
}

const isPlaceholder = (element: XmlElement): boolean => {
  if (element.name !== 'w:sdt') return false;
  const properties = childOf(element, 'w:sdtPr');
  return (
    childOf(properties, 'w:showingPlcHdr') !== undefined &&
    childOf(properties, 'w:dataBinding') !== undefined
  );
};

function filled(
  element: XmlElement,
  valueFor: (control: XmlElement) => string | undefined,
): XmlElement {
  const value = isPlaceholder(element) ? valueFor(element) : undefined;
  const children = element.children.map((child) => {
    if (!isElement(child)) return child;
    return value !== undefined && child.name === 'w:sdtContent'
      ? withText(child, { text: value })
      : filled(child, valueFor);
  });
  return { ...element, children };
}

/** The value in the place of the first text, and nothing in that of the others. */
function withText(element: XmlElement, left: { text: string }): XmlElement {
  if (element.name === 'w:t') {
    const { text } = left;
    left.text = '';
    return { ...element, children: [text] };
  }
  return {
    ...element,
    children: element.children
      .filter((child) => !isElement(child, 'w:rPr'))
      .map((child) => (isElement(child) ? withText(child, left) : child)),
  };
}

function storedFor(opened: OfficePackage, control: XmlElement): string | undefined {
  const properties = childOf(control, 'w:sdtPr');
  const attributes = childOf(properties, 'w:dataBinding')?.attributes ?? {};
  const store = storeOf(opened, (attributes['w:storeItemID'] ?? '').toLowerCase());
  const value = store && find(store, attributes['w:xpath'] ?? '')?.trim();
  if (!value) return undefined;
  const date = childOf(properties, 'w:date');
  const format = childOf(date, 'w:dateFormat')?.attributes['w:val'];
  return date && format ? formatDate(value, format) : value;
}

function storeOf(opened: OfficePackage, id: string): XmlElement | undefined {
  const whole = opened.relations('').find(({ type }) => type === PROPERTIES[id]);
  if (whole) return opened.xml(whole.target);
  const isOwn = ({ target }: { readonly target: string }): boolean =>
    opened
      .relations(target)
      .filter(({ type, external }) => type === 'customXmlProps' && !external)
      .some((props) =>
        Object.entries(opened.xml(props.target)?.attributes ?? {}).some(
          ([name, value]) => /\bitemID$/.test(name) && value.toLowerCase() === id,
        ),
      );
  const part = opened
    .relations(opened.main)
    .find((one) => one.type === 'customXml' && !one.external && isOwn(one));
  return part && opened.xml(part.target);
}

const localOf = (name: string): string => name.replace(/^(?:\{[^}]*\}|[^:]*:)/, '');

/** What stands at a path of plain steps, as Word writes them: `/ns0:stuk[1]/ns0:titel[1]`. */
function find(root: XmlElement, path: string): string | undefined {
  const [first, ...steps] = path.split('/').filter(Boolean);
  if (first === undefined || stepOf(first)?.name !== localOf(root.name)) return undefined;
  let at: XmlElement | undefined = root;
  for (const step of steps) {
    if (step === 'text()') break;
    if (step.startsWith('@')) {
      const wanted = localOf(step.slice(1));
      const own: XmlElement | undefined = at;
      return Object.entries(own?.attributes ?? {}).find(([name]) => localOf(name) === wanted)?.[1];
    }
    const { name, number } = stepOf(step) ?? { name: '', number: 1 };
    at = childrenOf(at).filter((child) => localOf(child.name) === name)[number - 1];
  }
  return at && textIn(at);
}

function stepOf(step: string): { readonly name: string; readonly number: number } | undefined {
  const [, name, number = '1'] = /^(?:[\w.-]+:)?([\w.-]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
  return name === undefined ? undefined : { name, number: Number(number) };
}

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  );

/** A day as the control prints it: it is stored as `2024-05-01T00:00:00`. */
function formatDate(value: string, format: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? [];
  if (!year || !month || !day) return value;
  const parts: Readonly<Record<string, string>> = {
    yyyy: year,
    yy: year.slice(2),
    MMMM: MONTHS[Number(month) - 1] ?? month,
    MM: month,
    M: String(Number(month)),
    dd: day,
    d: String(Number(day)),
  };
  return format.replace(/yyyy|yy|MMMM|MM|M|dd|d/g, (part) => parts[part] ?? part);
}
