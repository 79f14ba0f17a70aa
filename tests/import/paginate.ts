import type { PrintBlock } from './render-pdf.ts';

/** What is set on pages. */
export interface Print {
  readonly opening: string;
  readonly closing: string;
  readonly blocks: readonly PrintBlock[];
  readonly notes: Readonly<Record<string, string>>;
  readonly side: string;
  readonly repeated: string;
}

/**
 * Runs in the browser: sets blocks on pages of fixed height, notes at the foot of the page of their
 * mark. Paragraphs, items and rows of tables break where the page ends. Everything it needs is inside,
 * because the browser gets only its text.
 */
export function paginate(print: Print): void {
  type Page = { body: HTMLElement; notes: HTMLElement; limit: number };
  let count = 0;
  const make = (tag: string, name: string, html: string, parent: HTMLElement): HTMLElement => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.innerHTML = html;
    parent.append(element);
    return element;
  };
  const newPage = (): Page => {
    count += 1;
    const sheet = make('section', 'page', '', document.body);
    const body = make('div', 'body', '', sheet);
    make('div', 'side', count === 1 ? print.side : print.repeated, sheet);
    const notes = make('div', 'notes', '', sheet);
    make('div', 'foot', `Pagina ${count}`, sheet);
    return { body, notes, limit: sheet.clientHeight - body.offsetTop - 80 };
  };
  let page = newPage();
  const fits = (): boolean => page.body.scrollHeight + page.notes.offsetHeight <= page.limit;
  /** Sets the notes of which the mark is in an element; gives them back to be taken away again. */
  const setNotes = (element: HTMLElement): HTMLElement[] =>
    [...element.querySelectorAll<HTMLElement>('sup[data-note]')].map((mark) => {
      const label = mark.dataset['note'] ?? '';
      return make('p', '', `<sup>${label}</sup> ${print.notes[label] ?? ''}`, page.notes);
    });
  const attempt = (element: HTMLElement): boolean => {
    const notes = setNotes(element);
    if (fits()) return true;
    for (const note of notes) note.remove();
    return false;
  };
  const listFor = (parent: HTMLElement): HTMLElement => {
    const last = parent.lastElementChild as HTMLElement | null;
    return last?.tagName === 'UL' ? last : make('ul', '', '', parent);
  };
  /** Sets as many words as fit; gives the rest. */
  const setWords = (
    block: { tag: string; tokens: readonly string[] },
    parent: HTMLElement,
    from: number,
  ): number => {
    const place = block.tag === 'li' ? listFor(parent) : parent;
    const element = make(block.tag, block.tag === 'li' && from === 0 ? 'mark' : '', '', place);
    const whole = block.tokens.length;
    let low = from;
    let high = whole;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      element.innerHTML = block.tokens.slice(from, middle).join(' ');
      const notes = setNotes(element);
      if (fits()) low = middle;
      else high = middle - 1;
      for (const note of notes) note.remove();
    }
    element.innerHTML = block.tokens.slice(from, low).join(' ');
    if (low === from || (block.tag.startsWith('h') && low < whole)) {
      element.remove();
      if (place !== parent && place.children.length === 0) place.remove();
      return from;
    }
    setNotes(element);
    return low;
  };
  const setBlock = (block: PrintBlock): void => {
    if (block.tag === 'table') {
      setTable(block.rows);
      return;
    }
    let at = 0;
    while (at < block.tokens.length) {
      at = setWords(block, page.body, at);
      if (at < block.tokens.length) page = newPage();
    }
  };
  const setTable = (rows: readonly (readonly (readonly PrintBlock[])[])[]): void => {
    let table = make('table', '', '', page.body);
    const openRow = (cells: number): HTMLElement[] => {
      const row = make('tr', '', '', table);
      return Array.from({ length: cells }, () => make('td', '', '', row));
    };
    for (const row of rows) {
      let cells = openRow(row.length);
      const left = row.map((blocks) => ({ blocks, block: 0, word: 0 }));
      // The longest cell is set last; the others then stand whole on the first of its pages.
      const order = [...left.keys()].sort((a, b) => (row[a]?.length ?? 0) - (row[b]?.length ?? 0));
      for (const column of order) {
        const state = left[column];
        while (state && state.block < state.blocks.length) {
          const block = state.blocks[state.block];
          const cell = cells[column];
          if (!block || !cell || block.tag === 'table') break;
          const next = setWords(block, cell, state.word);
          if (next === block.tokens.length) {
            state.block += 1;
            state.word = 0;
            continue;
          }
          state.word = next;
          page = newPage();
          table = make('table', '', '', page.body);
          cells = openRow(row.length);
        }
      }
    }
  };
  page.body.innerHTML = print.opening;
  for (const block of print.blocks) setBlock(block);
  const closing = make('div', '', print.closing, page.body);
  if (!attempt(closing)) {
    closing.remove();
    page = newPage();
    page.body.append(closing);
  }
}
