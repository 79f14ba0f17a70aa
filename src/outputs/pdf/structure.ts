import { PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';

/** What a tag of the browser is in the words of the standard, where it has no such tag. Source: ISO 32000-1, 14.8.4. */
const ROLES: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Div',
  Title: 'P',
  FENote: 'Note',
  DocumentFragment: 'Div',
};

const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

const name = (value: string) => PDFName.of(value);

/** Cells of a table as the page has them, row by row: true for one with nothing in it. */
export type TableShape = readonly (readonly boolean[])[];

/** What a reader hears of an image that has no words. */
const NO_ALT = 'Afbeelding zonder beschrijving';

/**
 * Mends the tags of a page that a browser printed: names that the standard does not know, links and lists of notes
 * without their own tag, lists whose items have no body, empty cells that it left out, and levels of headings that are
 * skipped where a heading is not printed. Source: ISO 14289-1 (PDF/UA-1), 7.1 to 7.5 and 7.18.5.
 *
 * @param context the objects of the file
 * @param root its tree of tags, changed in place
 * @param tables the tables of the page in their order
 */
export function mendStructure(
  context: PDFContext,
  root: PDFDict,
  tables: readonly TableShape[],
): void {
  let table = 0;
  let level = 0;
  const foreign = new Map<string, string>();
  const typeOf = (item: unknown): string => {
    const node = nodeOf(context, item);
    return node ? String(node.get(name('S')) ?? '').slice(1) : '';
  };
  const make = (type: string, parent: PDFRef, kids: readonly unknown[]): PDFRef => {
    const made = context.obj({ Type: 'StructElem', S: type });
    const ref = context.register(made);
    made.set(name('P'), parent);
    setKids(context, made, kids);
    for (const kid of kids) nodeOf(context, kid)?.set(name('P'), ref);
    return ref;
  };
  const visit = (ref: PDFRef, node: PDFDict) => {
    const type = typeOf(ref);
    if (!STANDARD.has(type)) foreign.set(type, ROLES[type] ?? 'Span');
    const kids = kidsOf(context, node);
    if (type === 'NonStruct' && kids.some((kid) => isLinkOf(context, kid)))
      node.set(name('S'), name('Link'));
    if (/^H[1-6]$/.test(type)) {
      level = Math.min(Number(type[1]), level + 1);
      node.set(name('S'), name(`H${level}`));
    }
    if (type === 'Figure' && !node.has(name('Alt'))) {
      // What holds an image and its caption is no image.
      if (kids.some((kid) => !['', 'NonStruct'].includes(typeOf(kid))))
        node.set(name('S'), name('Div'));
      else node.set(name('Alt'), PDFHexString.fromText(NO_ALT));
    }
    if (type === 'Table') fillRows(kids, tables[table++] ?? []);
    if (type === 'L') setKids(context, node, itemsOf(kids, ref));
    else if (type === 'LI') setKids(context, node, bodied(kids, ref));
    for (const kid of kidsOf(context, node)) {
      const below = nodeOf(context, kid);
      if (below && kid instanceof PDFRef) visit(kid, below);
    }
  };
  /** Puts in each row the empty cells that the page has and the tags have not. */
  const fillRows = (kids: readonly unknown[], shape: TableShape) => {
    const rows = kids.flatMap((kid) =>
      typeOf(kid) === 'TR' ? [kid] : /^T(?:Head|Body|Foot)$/.test(typeOf(kid)) ? rowsIn(kid) : [],
    );
    for (const [i, row] of rows.entries()) {
      const node = nodeOf(context, row);
      if (!node || !(row instanceof PDFRef)) continue;
      const cells = kidsOf(context, node);
      const isCell = (kid: unknown) => /^T[HD]$/.test(typeOf(kid));
      let missing = (shape[i]?.length ?? 0) - cells.filter(isCell).length;
      for (const [at, empty] of (shape[i] ?? []).entries()) {
        if (!empty || missing <= 0) continue;
        cells.splice(at, 0, make('TD', row, []));
        missing -= 1;
      }
      setKids(context, node, cells);
    }
  };
  const rowsIn = (group: unknown): unknown[] => {
    const node = nodeOf(context, group);
    return node ? kidsOf(context, node).filter((kid) => typeOf(kid) === 'TR') : [];
  };
  /** Puts all of a list in items: a label begins one, and what is no item becomes one. */
  const itemsOf = (kids: readonly unknown[], list: PDFRef): unknown[] => {
    const items: unknown[] = [];
    let open: unknown[] = [];
    const close = () => {
      if (open.length > 0) items.push(make('LI', list, open));
      open = [];
    };
    for (const kid of kids) {
      const type = typeOf(kid);
      if (['L', 'LI', 'Caption'].includes(type)) {
        close();
        items.push(kid);
      } else if (type === 'NonStruct' && kid instanceof PDFRef) {
        close();
        nodeOf(context, kid)?.set(name('S'), name('LI'));
        items.push(kid);
      } else {
        if (type === 'Lbl') close();
        open.push(kid);
      }
    }
    close();
    return items;
  };
  /** Puts all of an item but its label in one body. */
  const bodied = (kids: readonly unknown[], item: PDFRef): unknown[] => {
    const labels = kids.filter((kid) => typeOf(kid) === 'Lbl');
    const rest = kids.filter((kid) => typeOf(kid) !== 'Lbl');
    if (rest.every((kid) => typeOf(kid) === 'LBody')) return [...kids];
    return [...labels, make('LBody', item, rest)];
  };
  for (const kid of kidsOf(context, root)) {
    const node = nodeOf(context, kid);
    if (node && kid instanceof PDFRef) visit(kid, node);
  }
  if (foreign.size > 0) root.set(name('RoleMap'), context.obj(Object.fromEntries(foreign)));
}

/** A tag; nothing for content and for what a link is drawn on. */
function nodeOf(context: PDFContext, item: unknown): PDFDict | undefined {
  const found = item instanceof PDFRef ? context.lookup(item) : item;
  return found instanceof PDFDict && found.has(name('S')) ? found : undefined;
}

function isLinkOf(context: PDFContext, item: unknown): boolean {
  const found = item instanceof PDFRef ? context.lookup(item) : item;
  return found instanceof PDFDict && String(found.get(name('Type'))) === '/OBJR';
}

function kidsOf(context: PDFContext, node: PDFDict): unknown[] {
  const kids = node.get(name('K'));
  if (kids === undefined) return [];
  const found = kids instanceof PDFRef ? context.lookup(kids) : kids;
  return found instanceof PDFArray ? found.asArray() : [kids];
}

function setKids(context: PDFContext, node: PDFDict, kids: readonly unknown[]): void {
  const list = PDFArray.withContext(context);
  for (const kid of kids) list.push(kid as PDFRef);
  node.set(name('K'), list);
}
