import { KINDS } from '../model/kinds.ts';
import type { Frontmatter } from '../model/schemas.ts';
import { isDraft } from '../model/state.ts';
import { yamlDocument, yamlText } from '../model/write-yaml.ts';
import { kenmerkSlug } from '../references/normalise.ts';
import { asSentence, type Change, type Paper } from './change.ts';
import { withField } from './fields.ts';
import { Refusal } from './refusal.ts';

/** What the editor says of the move. */
export interface Move {
  /** The new kenmerk, or the new name of a paper that has none. */
  readonly naar: string;
  readonly reden: string;
  /** ISO 8601. */
  readonly datum: string;
}

/** The rest of the content folder, by path below it. */
export interface Around {
  /** Texts of all documents and of `redirects.yaml`. */
  readonly texts: ReadonlyMap<string, string>;
  readonly exists: (path: string) => boolean;
}

/**
 * Gives a paper another name, and with it another address. The old address leads to the new one; what other papers
 * say of it follows.
 *
 * @param paper the paper as it lies
 * @param data what it says of itself
 * @param move what the editor says of it
 * @param around the rest of the content folder
 * @returns what is to be written and renamed
 * @throws Refusal when the name is none, or is taken
 */
export function move(
  { kind, id, source }: Paper,
  data: Frontmatter[Paper['kind']],
  { naar, reden, datum }: Move,
  { texts, exists }: Around,
): Change {
  const name = naar.replace(new RegExp(`^${kind}[:/]`), '').trim();
  const next = kenmerkSlug(name);
  const numbered = 'kenmerk' in data;
  if (next === '' || name.includes('/') !== (numbered && name.includes('/')))
    throw new Refusal(
      `Van ‘${naar}’ is geen naam te maken: gebruik kleine letters, cijfers en streepjes.`,
    );
  if (!numbered && next !== name)
    throw new Refusal(
      `‘${naar}’ kan geen adres worden: alleen kleine letters, cijfers en streepjes. Probeer: ${next}.`,
    );
  if (next === id) throw new Refusal(`Het stuk heet al ‘${id}’. Er is niets te verplaatsen.`);
  const { folder } = KINDS[kind];
  const file = `${folder}/${id}.mdx`;
  const target = `${folder}/${next}.mdx`;
  if (exists(target))
    throw new Refusal(
      `Er is al een stuk ${target}; het wordt niet overschreven. Kies een andere naam.`,
    );
  const earlier = `versies/${folder}/${id}`;
  if (exists(`versies/${folder}/${next}`))
    throw new Refusal(
      `Er staan al eerdere versies in versies/${folder}/${next}. Kies een andere naam.`,
    );
  const old = 'kenmerk' in data ? data.kenmerk : undefined;
  const own = numbered ? withField(source, 'kenmerk', name) : source;
  const follow = following(kind, id, next, old, name);
  const rewritten = new Map([[file, follow(own)]]);
  const following_ = [...texts].filter(
    ([path, text]) => path.endsWith('.mdx') && path !== file && follow(text) !== text,
  );
  for (const [path, text] of following_) rewritten.set(path, follow(text));
  const led = 'redirects.yaml';
  if (!isDraft(data))
    rewritten.set(
      led,
      withRedirect(texts.get(led) ?? '', {
        van: `/${kind}/${id}/`,
        naar: `/${kind}/${next}/`,
        reden: asSentence(reden),
        datum,
      }),
    );
  return {
    rewritten,
    added: new Map(),
    renamed: new Map([
      [file, target],
      ...(exists(earlier) ? [[earlier, `versies/${folder}/${next}`] as const] : []),
    ]),
    done: [
      `${file} heet nu ${target}${numbered ? ` en heeft het kenmerk ${name}` : ''}.`,
      ...(isDraft(data) ? [] : [`Het oude adres leidt naar het nieuwe: een regel in ${led}.`]),
      ...(exists(earlier) ? ['De eerdere versies zijn mee verplaatst.'] : []),
      ...following_.map(([path]) => `De verwijzing in ${path} is aangepast.`),
    ],
    next: [],
  };
}

/** What names the paper by its address, and not by what a text prints of it. */
function following(kind: string, id: string, next: string, old: string | undefined, name: string) {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const ref = new RegExp(`(^|[\\s("'{,:/])${kind}([:/])${id}(?![a-z0-9-])`, 'gm');
  const number =
    old === undefined ? undefined : new RegExp(`(\\]\\(kenmerk:)${escaped(old)}(?=[)#\\s])`, 'g');
  return (text: string) => {
    const moved = text.replace(ref, `$1${kind}$2${next}`);
    return number ? moved.replace(number, `$1${name}`) : moved;
  };
}

/** Puts a redirect at the end of the list, and leads those that led to the old address on at once. */
function withRedirect(
  list: string,
  redirect: {
    readonly van: string;
    readonly naar: string;
    readonly reden: string;
    readonly datum: string;
  },
): string {
  const { van, naar } = redirect;
  if (
    /^\s*\[/m.test(
      list
        .replace(/^\s*(?:#.*)?$/gm, '')
        .trimStart()
        .slice(0, 1),
    )
  )
    throw new Refusal(
      'redirects.yaml is geen lijst van regels die met een streepje beginnen. Zet elke omleiding op een eigen regel.',
    );
  const straight = list.replace(
    new RegExp(`(\\bnaar:\\s*["']?)${van}(?=["'#,\\s}]|$)`, 'gm'),
    `$1${naar}`,
  );
  const lead = straight === '' || straight.endsWith('\n') ? straight : `${straight}\n`;
  return `${lead}${yamlText(yamlDocument([redirect]))}`;
}
