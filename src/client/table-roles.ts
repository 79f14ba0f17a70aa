/** Roles of the parts of a table, by the name of their element. */
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tfoot: 'rowgroup',
  tr: 'row',
  td: 'cell',
};

/** Roles of the heads of a table, by what they are the head of. */
const HEADS: Readonly<Record<string, string>> = {
  col: 'columnheader',
  colgroup: 'columnheader',
  row: 'rowheader',
  rowgroup: 'rowheader',
};

/**
 * Keeps a table a table for a screen reader where a style lays out its rows as blocks: Safari forgets it
 * (webkit.org/b/257458). HTML does not allow these roles to be written where the table is one already, so a page that
 * shows one says them here.
 */
export function startTableRoles(): void {
  for (const part of document.querySelectorAll(
    '.tabel--tekst :is(table, thead, tbody, tfoot, tr, th, td)',
  )) {
    const role = ROLES[part.localName] ?? HEADS[part.getAttribute('scope') ?? ''];
    if (role) part.setAttribute('role', role);
  }
}
