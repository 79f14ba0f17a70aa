import type { List, ListItem, Paragraph as MarkdownParagraph } from 'mdast';
import type { Paragraph } from '../source.ts';

/**
 * @param items paragraphs with an item mark, in order; the first has the lowest level or it is made so
 * @param write makes a paragraph of the text of an item
 * @returns lists within lists
 */
export function toLists(
  items: readonly Paragraph[],
  write: (item: Paragraph) => MarkdownParagraph,
): List[] {
  const roots: List[] = [];
  const open: { level: number; list: List }[] = [];
  for (const item of items) {
    const { level = 0, ordered = false, number } = item.item ?? {};
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const entry: ListItem = { type: 'listItem', spread: false, children: [write(item)] };
    const current = open.at(-1);
    if (
      current &&
      current.level === level &&
      Boolean(current.list.ordered) === ordered &&
      follows(current.list, number)
    ) {
      current.list.children.push(entry);
      continue;
    }
    if (current && current.level === level) open.pop();
    const list: List = { type: 'list', ordered, spread: false, children: [entry] };
    if (ordered) list.start = number ?? 1;
    const parent = open.at(-1)?.list.children.at(-1);
    if (parent) parent.children.push(list);
    else roots.push(list);
    open.push({ level, list });
  }
  return roots;
}

/** Whether a number is the next of the list; a list that starts anew is another list. */
function follows(list: List, number: number | undefined): boolean {
  return (
    !list.ordered || number === undefined || number === (list.start ?? 1) + list.children.length
  );
}
