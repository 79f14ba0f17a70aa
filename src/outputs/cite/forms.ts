import { noteOf, type Source } from './source.ts';

/** Characters that LaTeX reads as its own. */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text of one line: no breaks and no characters that a program cannot read. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function latex(text: string): string {
  return oneLine(text).replace(/[\\{}$&%#_~^]/g, (character) => LATEX[character] ?? character);
}

/**
 * @param source a paper
 * @returns it as BibTeX (UTF-8). Title and names of organisations stand in double braces, so that no style
 *   changes capitals or takes an organisation for a person
 */
export function bibtex(source: Source): string {
  const { ref, title, genre, authors, day, number, url, site } = source;
  const note = noteOf(source);
  const [year, month] = day?.split('-') ?? [];
  const fields: [string, string | undefined][] = [
    ['title', `{{${latex(title)}}}`],
    [
      'author',
      authors.length > 0
        ? `{${authors.map((name) => `{${latex(name)}}`).join(' and ')}}`
        : undefined,
    ],
    ['year', year && `{${year}}`],
    ['month', month && `{${Number(month)}}`],
    ['type', `{${latex(genre)}}`],
    ['number', number === '' ? undefined : `{${latex(number)}}`],
    ['institution', `{{${latex(authors[0] ?? site)}}}`],
    ['url', `{${url}}`],
    ['note', note && `{${latex(note)}}`],
    ['language', '{dutch}'],
  ];
  const lines = fields.filter(([, value]) => value !== undefined);
  const body = lines.map(([name, value]) => `  ${name} = ${value}`).join(',\n');
  return `@techreport{${ref.replace('/', '-')},\n${body}\n}\n`;
}

/**
 * @param source a paper
 * @returns it as RIS, lines that end in CR LF as the format wants
 */
export function ris(source: Source): string {
  const { title, authors, day, number, url, genre, site } = source;
  const note = noteOf(source);
  const lines: [string, string | undefined][] = [
    ['TY', 'RPRT'],
    ['TI', oneLine(title)],
    ...authors.map((name): [string, string] => ['AU', oneLine(name)]),
    ['PY', day?.slice(0, 4)],
    ['DA', day?.replaceAll('-', '/')],
    ['M3', genre],
    ['SN', number === '' ? undefined : oneLine(number)],
    ['DP', site],
    ['N1', note && oneLine(note)],
    ['LA', 'nl'],
    ['UR', url],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('');
}

/**
 * @param source a paper
 * @returns it as CSL-JSON: a list of one, as programs expect. Source: citationstyles.org, CSL 1.0.2
 */
export function csl(source: Source): object[] {
  const { ref, title, authors, day, number, url, genre, site } = source;
  return [
    {
      id: ref,
      type: 'report',
      title,
      genre,
      author: authors.length > 0 ? authors.map((literal) => ({ literal })) : undefined,
      issued: day === undefined ? undefined : { 'date-parts': [day.split('-').map(Number)] },
      number: number === '' ? undefined : number,
      'container-title': site,
      note: noteOf(source),
      language: 'nl',
      URL: url,
    },
  ];
}
