import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { begrippen } from '../../../src/model/begrip.ts';
import type { KindName } from '../../../src/model/kind-names.ts';
import { KINDS } from '../../../src/model/kinds.ts';
import { organisaties } from '../../../src/model/organisatie.ts';

const CONTENT = new URL('../../../content/', import.meta.url);
const SEEDS = new URL('../../fixtures/seeds/', import.meta.url);

export interface SourceFile {
  readonly kind: KindName;
  /** The name of the file: the last part of the address. */
  readonly id: string;
  /** `nota/2024-0000358151`, as other documents name it. */
  readonly ref: string;
  /** The frontmatter as written, not yet judged. */
  readonly frontmatter: Record<string, unknown>;
  readonly body: string;
}

function readSource(kind: KindName, name: string): SourceFile {
  const source = readFileSync(new URL(`${KINDS[kind].folder}/${name}`, CONTENT), 'utf8');
  const [, frontmatter = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(source) ?? [];
  const id = name.replace(/\.mdx$/, '');
  return { kind, id, ref: `${kind}/${id}`, frontmatter: parse(frontmatter), body };
}

/** Every document of the archive, as its file has it. */
export function contentFiles(): SourceFile[] {
  return (Object.keys(KINDS) as KindName[]).flatMap((kind) =>
    readdirSync(new URL(KINDS[kind].folder, CONTENT))
      .sort()
      .map((name) => readSource(kind, name)),
  );
}

const yaml = (name: string) => parse(readFileSync(new URL(name, CONTENT), 'utf8'));

export const readOrganisaties = () => organisaties.parse(yaml('organisaties.yaml'));
export const readBegrippen = () => begrippen.parse(yaml('begrippen.yaml'));

/** A paper as it was converted from PDF. */
export const readSeed = (name: string) => readFileSync(new URL(`${name}.txt`, SEEDS), 'utf8');
