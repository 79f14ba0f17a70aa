import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/content.ts';
import type { ContentFile } from '../../../src/mdx/document.ts';
import type { KindName } from '../../../src/model/kind-names.ts';
import { KINDS } from '../../../src/model/kinds.ts';
import { type RulePage, rulePages } from '../../../src/model/messages.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Everything that a document of each kind needs, field by field. */
const LEAST: Readonly<Record<KindName, string>> = {
  nota: 'titel: Nota\nsamenvatting: Het is kort. Meer is er niet.\nkenmerk: 2024-0000000001\ndatum: 2024-01-02\ndoel: ter besluitvorming\naan: MBZK',
  brief:
    'titel: Brief\nsamenvatting: Het is kort. Meer is er niet.\nkenmerk: 2023-0000000002\ndatum: 2023-01-02\ngeadresseerde: [Aan de Kamer]\nafzender: { regels: [Den Haag] }\nondertekening: [{ functie: [De minister], naam: A. Naam }]',
  onderzoek: 'titel: Onderzoek\nsamenvatting: Het is kort. Meer is er niet.\ndatum: 2022-01-02',
  motie:
    'titel: Motie\nsamenvatting: Het is kort. Meer is er niet.\ndatum: 2021-01-02\nindieners: [Naam]\nkamer: Tweede Kamer\ngebeurtenis: aangenomen',
  dossier: 'titel: Dossier\nstations: [{ wanneer: "2021", titel: Begin }]',
};
const IDS: Readonly<Record<KindName, string>> = {
  nota: '2024-0000000001',
  brief: '2023-0000000002',
  onderzoek: 'onderzoek',
  motie: 'motie',
  dossier: 'dossier',
};

const fileOf = (kind: KindName, text: string): ContentFile => ({
  kind,
  id: IDS[kind],
  path: `content/${KINDS[kind].folder}/${IDS[kind]}.mdx`,
  bytes: bytes(text),
});

/** Lays the fields of an example over those that the kind needs. */
function withFields(least: string, fields: string): string {
  const names = [...fields.matchAll(/^(\w+):/gm)].map(([, name]) => name);
  const kept = least.split('\n').filter((line) => !names.includes(line.split(':')[0]));
  return [...kept, fields].join('\n');
}

/** The rules that an example breaks, in a folder where everything else is in order. */
function broken({ plaats, soort, bij }: RulePage, example: string): string[] {
  const others = (Object.keys(LEAST) as KindName[]).filter((kind) => kind !== soort);
  const frontmatter = withFields(LEAST[soort], plaats === 'gegevens' ? example : bij);
  const text =
    plaats === 'bestand'
      ? example
      : `---\n${frontmatter}\n---\n\n${plaats === 'tekst' ? example : 'Tekst.'}\n`;
  const { problems } = checkContent({
    documents: [
      fileOf(soort, text),
      ...others.map((kind) => fileOf(kind, `---\n${LEAST[kind]}\n---\n\nTekst.\n`)),
    ],
    lists: {
      organisaties: {
        path: 'content/organisaties.yaml',
        text: 'bzk: { naam: Ministerie van BZK, soort: ministerie }',
      },
      begrippen: {
        path: 'content/begrippen.yaml',
        text: plaats === 'begrippen' ? example : '- { term: MBZK, betekenis: minister van BZK }',
      },
    },
    files: new Map([
      ['voorbeeld/grafiek.png', 1],
      ['voorbeeld/advies.pdf', 1],
    ]),
    pages: ['/zoeken/'],
  });
  return problems.map(({ rule }) => rule);
}

describe('every rule has a page in the guide', () => {
  test.each(rulePages())('$name says what it is for, with an example', (page) => {
    expect(page.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(page.uitleg.length).toBeGreaterThan(40);
    expect(page.goed).not.toBe('');
    if (page.name !== 'bestand-leeg') expect(page.fout).not.toBe('');
    expect(page.fout).not.toBe(page.goed);
  });

  test.each(rulePages().filter(({ plaats }) => plaats !== 'verhaal'))(
    'the wrong example of $name breaks it, and the right one does not',
    (page) => {
      expect(broken(page, page.fout)).toContain(page.name);
      expect(broken(page, page.goed)).not.toContain(page.name);
    },
  );

  test('the right examples break no rule that keeps a document back', () => {
    const errors = new Set<string>(
      rulePages()
        .filter(({ severity }) => severity === 'error')
        .map(({ name }) => name),
    );
    const wrong = rulePages()
      .filter(({ plaats }) => plaats === 'tekst' || plaats === 'gegevens')
      .map((page) => [page.name, broken(page, page.goed).filter((rule) => errors.has(rule))])
      .filter(([, rules]) => rules?.length);
    expect(wrong).toEqual([]);
  });
});
