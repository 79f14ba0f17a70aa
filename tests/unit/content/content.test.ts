import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { brief } from '../../../src/model/brief.ts';
import { dossier } from '../../../src/model/dossier.ts';
import { KIND_NAMES } from '../../../src/model/kind-names.ts';
import { nota } from '../../../src/model/nota.ts';
import { onderzoek } from '../../../src/model/onderzoek.ts';
import { SCHEMAS } from '../../../src/model/schemas.ts';
import { seedWords } from '../../helpers/words.ts';
import {
  contentFiles,
  readBegrippen,
  readOrganisaties,
  readSeed,
  type SourceFile,
} from './files.ts';
import { briefWords, notaWords, paperText, parseBody } from './source-words.ts';

const files = contentFiles();
const refs = new Set(files.map((file) => file.ref));
const seeds = {
  nota: seedWords(readSeed('nota-2024-0000358151'), 'nota'),
  brief: seedWords(readSeed('brief-2023-0000052515'), 'brief'),
};
/** Both papers as one line each, to look for sentences of theirs. */
const said = `${seeds.nota.join(' ')}\n${seeds.brief.join(' ')}`;
const oneLine = (text: string) => text.split(/\s+/).join(' ').trim();

function only(ref: string): SourceFile {
  const found = files.find((file) => file.ref === ref);
  if (!found) throw new Error(`${ref} is not in content/`);
  return found;
}

/** Every document and organisation that a file names, in its frontmatter and in its text. */
function named(file: SourceFile): { documents: string[]; organisations: string[] } {
  const documents: string[] = [];
  const organisations: string[] = [];
  const look = (value: unknown, key = ''): void => {
    if (typeof value === 'string') {
      if (key === 'stuk' || key === 'bron') documents.push(value);
      if (key === 'organisatie') organisations.push(value);
    } else if (value && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) look(inner, name);
    }
  };
  look(file.frontmatter);
  visit(parseBody(file.body), 'link', (link) => {
    const [, scheme, slug] = /^([a-z]+):([a-z0-9-]+)$/.exec(link.url) ?? [];
    if (scheme === 'organisatie') organisations.push(`${slug}`);
    else if (KIND_NAMES.some((kind) => kind === scheme)) documents.push(`${scheme}/${slug}`);
    else expect(link.url, `${file.ref}: an address of no known form`).toMatch(/^(https:\/\/|#)/);
  });
  return { documents, organisations };
}

describe('every document', () => {
  it.each(files)('$ref satisfies its schema', ({ kind, frontmatter }) => {
    const judged = SCHEMAS[kind].safeParse(frontmatter);
    expect(judged.error?.issues ?? []).toEqual([]);
  });

  it.each(files)('$ref names only what exists', (file) => {
    const { documents, organisations } = named(file);
    const known = readOrganisaties();
    expect(documents.filter((ref) => !refs.has(ref))).toEqual([]);
    expect(organisations.filter((key) => !Object.hasOwn(known, key))).toEqual([]);
  });

  it.each(files)('$ref has a summary of two to four sentences', ({ frontmatter }) => {
    const sentences = `${frontmatter['samenvatting']}`.split(/[.?!](?:\s|$)/).filter(Boolean);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(4);
  });

  it.each(files)('$ref starts its headings at level 2 and skips none', ({ body }) => {
    let level = 1;
    visit(parseBody(body), 'heading', (heading) => {
      expect(heading.depth).toBeGreaterThan(1);
      expect(heading.depth).toBeLessThanOrEqual(level + 1);
      level = heading.depth;
    });
  });

  it.each(files.filter((file) => 'kenmerk' in file.frontmatter))(
    '$ref is named after its kenmerk',
    ({ id, frontmatter }) => expect(id).toBe(frontmatter['kenmerk']),
  );
});

describe('fidelity', () => {
  it('has every word of the nota in order, and none besides', () => {
    const { frontmatter, body } = only('nota/2024-0000358151');
    expect(notaWords(nota.parse(frontmatter), body)).toEqual(seeds.nota);
  });

  it('has every word of the brief in order, and none besides', () => {
    const { frontmatter, body } = only('brief/2023-0000052515');
    expect(briefWords(brief.parse(frontmatter), body)).toEqual(seeds.brief);
  });

  it.each(files.filter((file) => file.kind === 'onderzoek' || file.kind === 'motie'))(
    '$ref says nothing but sentences of the papers, outside the notes of the editors',
    ({ body }) => {
      const invented: string[] = [];
      const look = (node: Nodes): void => {
        if (node.type === 'heading') return;
        if (node.type === 'mdxJsxFlowElement' && node.name === 'Noot') return;
        if (node.type === 'paragraph') {
          const text = oneLine(paperText(node));
          if (!said.includes(text)) invented.push(text);
        } else if ('children' in node) node.children.forEach(look);
      };
      look(parseBody(body));
      expect(invented).toEqual([]);
    },
  );

  it.each(files.filter((file) => file.kind === 'onderzoek'))(
    '$ref asks its questions and gives its title and dates as a paper prints them',
    ({ frontmatter }) => {
      const data = onderzoek.parse(frontmatter);
      const dates = [
        data.start && `Start ${data.start.printed}`,
        data.oplevering && `${data.opleveringOpschrift} ${data.oplevering.printed}`,
      ];
      const literal = [data.titel, ...dates, ...data.vragen.flatMap((group) => group.vragen)];
      expect(literal.filter((text) => text && !said.includes(text))).toEqual([]);
    },
  );

  it('says where each annex of the nota is to be had, and that two is not three', () => {
    const { bijlagen } = nota.parse(only('nota/2024-0000358151').frontmatter);
    expect(bijlagen?.gedrukt).toBe('2');
    expect(bijlagen?.lijst.map((annex) => annex.vindplaats.soort)).toEqual([
      'niet-opgenomen',
      'niet-opgenomen',
      'archief',
    ]);
    expect(bijlagen?.toelichting).toMatch(/drie/);
  });
});

describe('the trails', () => {
  const stations = (ref: string) => dossier.parse(only(ref).frontmatter).stations;

  it.each(['dossier/anonimiteit-online', 'dossier/impact-digitale-technologie'])(
    '%s goes from motion to last event in the order in which they ended',
    (ref) => {
      const own = stations(ref);
      expect(own[0]?.stuk).toMatch(/^motie\//);
      const dated = own.filter((station) => !station.wanneer.printed.startsWith('tussen'));
      const ends = dated.map((station) => station.wanneer.to);
      expect(ends).toEqual([...ends].sort());
    },
  );

  it('name the events that have no page of their own, with the paper that tells of them', () => {
    const without = [
      ...stations('dossier/anonimiteit-online'),
      ...stations('dossier/impact-digitale-technologie'),
    ]
      .filter((station) => !station.stuk)
      .map((station) => [station.wanneer.printed, station.bron]);
    expect(without).toEqual([
      ['tussen 6 juli 2023 en 19 augustus 2024', 'nota/2024-0000358151'],
      ['16 augustus 2024', 'nota/2024-0000358151'],
      ['na 19 augustus 2024', 'nota/2024-0000358151'],
      ['tussen 14 november 2022 en 22 februari 2023', 'brief/2023-0000052515'],
    ]);
  });

  it('lead from the motion of 2022 to each research by links alone', () => {
    const { documents } = named(only('motie/bontenbal-adviesaanvraag-wrr'));
    const fromBrief = files.filter(
      (file) =>
        file.kind === 'onderzoek' && file.id !== 'literatuurscan-sociale-media-en-democratie',
    );
    for (const research of fromBrief) {
      expect(documents).toContain(research.ref);
      expect(named(research).documents).toContain('motie/bontenbal-adviesaanvraag-wrr');
    }
  });
});

describe('the lists', () => {
  it('explain only terms that a paper uses, each once', () => {
    const forms = readBegrippen().flatMap((begrip) => [begrip.term, ...begrip.vormen]);
    expect(new Set(forms).size).toBe(forms.length);
    for (const begrip of readBegrippen()) {
      const used = [begrip.term, ...begrip.vormen].filter((form) => said.includes(form));
      expect(used, begrip.term).not.toEqual([]);
    }
  });

  it('know every organisation that a term stands for, and hold none that nothing names', () => {
    const known = Object.keys(readOrganisaties());
    for (const begrip of readBegrippen()) {
      if (begrip.organisatie) expect(known).toContain(begrip.organisatie);
    }
    const used = new Set(files.flatMap((file) => named(file).organisations));
    expect(known.filter((key) => !used.has(key))).toEqual([]);
  });
});
