import { FILES_PATH } from '../../mdx/links.ts';
import { splitFrontmatter } from '../../model/frontmatter.ts';
import { yamlDocument, yamlText } from '../../model/write-yaml.ts';

/** Name of the format, in the configuration and where the editor learns of it. */
export const STUK_FORMAT = 'stuk';

/** The field of a form that holds the text of a document. */
export const TEXT_FIELD = 'body';

/** What stands in the place of a null, which no form can hold: the word that the file uses. */
const NULL_WORD = 'null';

type Data = Readonly<Record<string, unknown>>;

/**
 * Reads a document for the form of the editor in the browser. What the form has no place for gets one: a
 * null becomes a word, and a paper that is no draft says so, because a form fills in what is left out.
 *
 * @param text the whole file
 * @returns the fields, with the text under `body`
 * @throws Error when the frontmatter cannot be read
 */
export function readStuk(text: string): Data {
  const { data, body, problems } = splitFrontmatter('het bestand', text);
  const [problem] = problems;
  if (problem) throw new Error(`regel ${problem.line}: ${problem.message}`);
  const fields = mapValues(data, (value, name) => {
    if (value === null) return NULL_WORD;
    return name === 'bestand' ? `${FILES_PATH}${value}` : value;
  });
  return { concept: false, ...(fields as Data), [TEXT_FIELD]: body.trim() };
}

/**
 * Writes what the form holds as editors write it by hand. Yes and no of a form are always given; no is
 * what the schema takes when nothing is said, so it is left out.
 *
 * @param content the fields of the form, in the order in which they are to stand, with the text under `body`
 * @returns the whole file
 */
export function writeStuk(content: Data): string {
  const { [TEXT_FIELD]: text, ...fields } = content;
  const said = Object.entries(fields).filter(([, value]) => value !== false);
  const data = mapValues(Object.fromEntries(said), (value, name) => {
    if (value === NULL_WORD) return null;
    return name === 'bestand' ? String(value).replace(FILES_PATH, '') : value;
  });
  const body = typeof text === 'string' ? text.trim() : '';
  return `---\n${yamlText(yamlDocument(data))}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** Everything in the data that holds nothing itself goes through the function. */
function mapValues(
  value: unknown,
  change: (value: unknown, name: string) => unknown,
  name = '',
): unknown {
  if (Array.isArray(value)) return value.map((item) => mapValues(item, change, name));
  if (value === null || typeof value !== 'object') return change(value, name);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapValues(item, change, key)]),
  );
}
