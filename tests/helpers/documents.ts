import { buildArchive } from '../../src/archive/build.ts';
import type { Archive } from '../../src/archive/types.ts';
import { createReader, type ReadDocument } from '../../src/mdx/document.ts';
import { createCompiler } from '../../src/mdx/pipeline.ts';
import type { Compiled, Stuk } from '../../src/mdx/types.ts';
import type { Begrip } from '../../src/model/begrip.ts';
import type { KindName } from '../../src/model/kind-names.ts';
import { KINDS } from '../../src/model/kinds.ts';
import type { Organisatie } from '../../src/model/organisatie.ts';
import { writeHtml } from '../../src/site/write-html.ts';

/** What a text became, with the HTML that a page shows of it. */
export interface Rendered extends Compiled {
  readonly html: string;
  readonly notesHtml: string;
}

/** Renders text through the real pipeline. */
export function render(body: string, begrippen: readonly Begrip[] = []): Rendered {
  const compiled = createCompiler(begrippen)({ file: 'stuk.mdx', body });
  return {
    ...compiled,
    html: writeHtml(compiled.text),
    notesHtml: writeHtml(compiled.notes),
  };
}

/** The least frontmatter with which a document of each kind is sound. */
const LEAST: Readonly<Record<KindName, string>> = {
  nota: 'titel: Nota\nsamenvatting: Kort.\nkenmerk: 2024-0000000001\ndatum: 2024-01-02\ndoel: ter besluitvorming\naan: MBZK',
  brief:
    'titel: Brief\nsamenvatting: Kort.\nkenmerk: 2023-0000000002\ndatum: 2023-01-02\ngeadresseerde: [Aan de Kamer]\nafzender: { regels: [Den Haag] }\nondertekening: [{ functie: [De minister], naam: A. Naam }]',
  onderzoek: 'titel: Onderzoek\nsamenvatting: Kort.\ndatum: 2022-01-02',
  motie:
    'titel: Motie\nsamenvatting: Kort.\ndatum: 2021-01-02\nindieners: [Naam]\nkamer: Tweede Kamer\ngebeurtenis: aangenomen',
  dossier: 'titel: Dossier\nstations: [{ wanneer: "2021", titel: Begin }]',
};

/** Reads a document through the real schema and pipeline. */
export function read(
  kind: KindName,
  options: { id?: string; frontmatter?: string; body?: string; begrippen?: readonly Begrip[] } = {},
): ReadDocument {
  const id =
    options.id ??
    {
      nota: '2024-0000000001',
      brief: '2023-0000000002',
      onderzoek: 'onderzoek',
      motie: 'motie',
      dossier: 'dossier',
    }[kind];
  const text = `---\n${options.frontmatter ?? LEAST[kind]}\n---\n\n${options.body ?? ''}\n`;
  return readFile(kind, id, new TextEncoder().encode(text), options.begrippen);
}

/** Reads the bytes of a file as a document of that kind. */
export function readFile(
  kind: KindName,
  id: string,
  bytes: Uint8Array,
  begrippen: readonly Begrip[] = [],
): ReadDocument {
  return createReader(begrippen)({
    kind,
    id,
    path: `content/${KINDS[kind].folder}/${id}.mdx`,
    bytes,
  });
}

/** A sound document with extra frontmatter and a text. */
export function stuk(
  kind: KindName,
  options: { id?: string; extra?: string; body?: string; replace?: string } = {},
): Stuk {
  const frontmatter = `${options.replace ?? LEAST[kind]}\n${options.extra ?? ''}`;
  const found = read(kind, { ...options, frontmatter });
  if (!found.stuk) throw new Error(found.problems.map(({ message }) => message).join('\n'));
  return found.stuk;
}

/** An archive of documents, through the real builder. */
export function archiveOf(
  stukken: readonly Stuk[],
  more: {
    organisaties?: Record<string, Organisatie>;
    begrippen?: Begrip[];
    base?: string;
    files?: Map<string, number>;
    promised?: string[];
  } = {},
): Archive {
  return buildArchive({ organisaties: {}, begrippen: [], ...more, stukken });
}
