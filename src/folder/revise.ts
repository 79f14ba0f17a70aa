import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentAddresses } from '../archive/lasting-addresses.ts';
import { createExaminer } from '../checks/document/examine.ts';
import { hasErrors, report } from '../checks/report.ts';
import { createReader } from '../mdx/document.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import { KINDS } from '../model/kinds.ts';
import { readLists } from '../model/lists.ts';
import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import { readRedirects } from '../model/redirects.ts';
import type { Frontmatter } from '../model/schemas.ts';
import type { Change, Paper } from '../revision/change.ts';
import type { Around } from '../revision/move.ts';
import { Refusal } from '../revision/refusal.ts';
import { checkFolder } from './check-folder.ts';
import { readCollection, readListFiles, readLockFile } from './folder.ts';
import { recordAddresses } from './record.ts';
import { writeNew } from './write-new.ts';

/** A paper of the content folder, found by what an editor calls it. */
export interface FoundPaper extends Paper {
  readonly data: Frontmatter[Paper['kind']];
}

/**
 * @param dir the content folder
 * @param called what an editor calls a paper: `nota/2024-0000358151`, its kenmerk alone, its address, its file
 * @returns the paper
 * @throws Refusal when there is none, or more than one, or its frontmatter has errors
 */
export function findPaper(dir: string, called: string): FoundPaper {
  const all = KIND_NAMES.flatMap((kind) => [...readCollection(dir, kind)]);
  const refs = all.map(({ kind, id }) => `${kind}/${id}`);
  const clean = called.trim().replace(/^([a-z]+):/, '$1/');
  const wanted = clean.replace(/^\/|\/$/g, '');
  const found = all.filter(
    ({ kind, id, path: file }) =>
      wanted === `${kind}/${id}` || wanted === id || path.resolve(clean) === path.resolve(file),
  );
  const [file] = found;
  if (!file) {
    const meant =
      nearest(wanted, refs) ??
      nearest(
        wanted,
        all.map(({ id }) => id),
      );
    throw new Refusal(
      `Er is geen stuk ‘${called}’.${meant ? ` Bedoelde u ‘${meant}’?` : ''} Schrijf de soort en de naam, zoals nota/2024-0000358151.`,
    );
  }
  if (found.length > 1)
    throw new Refusal(
      `Er zijn meer stukken ‘${called}’. Zet de soort erbij: ${found.map(({ kind, id }) => `${kind}/${id}`).join(' of ')}.`,
    );
  const { shown, problems } = readerOf(dir)(file);
  if (!shown)
    throw new Refusal(
      `Het stuk heeft fouten. Herstel ze eerst.\n\n${report(problems.filter(isError), 'text')}`,
    );
  return {
    kind: file.kind,
    id: file.id,
    source: Buffer.from(file.bytes).toString(),
    data: shown.data,
  };
}

const isError = ({ severity }: Problem) => severity === 'error';

function readerOf(dir: string) {
  const lists = readLists(readListFiles(dir));
  return createReader(lists.begrippen, createExaminer(lists));
}

/**
 * @param dir the content folder
 * @param paper a paper
 * @returns its text as it was last recorded in Git; as it lies where Git does not know it
 */
export function publishedText(dir: string, { kind, id, source }: Paper): string {
  const cwd = path.join(dir, KINDS[kind].folder);
  const { status, stdout } = spawnSync('git', ['show', `HEAD:./${id}.mdx`], {
    cwd,
    encoding: 'utf8',
  });
  return status === 0 && stdout !== '' ? stdout : source;
}

/** @returns the rest of the content folder, for a paper that moves */
export function aroundOf(dir: string): Around {
  const texts = new Map<string, string>();
  for (const kind of KIND_NAMES)
    for (const { path: file, bytes } of readCollection(dir, kind))
      texts.set(`${KINDS[kind].folder}/${path.basename(file)}`, Buffer.from(bytes).toString());
  const redirects = path.join(dir, 'redirects.yaml');
  if (existsSync(redirects)) texts.set('redirects.yaml', readFileSync(redirects, 'utf8'));
  return { texts, exists: (name) => existsSync(path.join(dir, name)) };
}

/**
 * Does what was asked, all of it or nothing, and says what was done and what is left.
 *
 * @param dir the content folder
 * @param paper the paper as it was
 * @param change what is to become of it
 * @returns the report, in Dutch
 * @throws Refusal when the change would bring an error, or a file would be overwritten
 */
export async function revise(dir: string, paper: Paper, change: Change): Promise<string> {
  const { rewritten, added, renamed } = change;
  judge(dir, paper, change);
  for (const to of renamed.values())
    if (existsSync(path.join(dir, to)))
      throw new Refusal(`Er is niets geschreven: ‘${to}’ bestaat al en wordt niet overschreven.`);
  await writeNew([...added].map(([name, content]) => ({ path: path.join(dir, name), content })));
  for (const [name, text] of rewritten) {
    const file = path.join(dir, name);
    writeFileSync(`${file}~`, text);
    renameSync(`${file}~`, file);
  }
  for (const [from, to] of renamed) renameSync(path.join(dir, from), path.join(dir, to));
  const { archive, problems } = await checkFolder(dir);
  const names = [paper.id, ...[...renamed.values()].map((to) => path.basename(to, '.mdx'))];
  const own = [...contentAddresses(archive)].filter((address) =>
    names.some((name) => address.replace(/^\/[a-z]+\//, '').startsWith(name)),
  );
  const fresh = readLockFile(dir) ? recordAddresses(dir, own).fresh : 0;
  const left = problems.filter(isError);
  const steps = [
    ...change.next,
    ...(left.length > 0
      ? ['Herstel wat de controle hieronder noemt.']
      : ['Draai ‘npm run check’ en leg het voor aan een collega.']),
  ];
  return [
    'Gedaan:',
    ...change.done.map((line) => `  - ${line}`),
    ...(fresh > 0
      ? [`  - ${fresh} ${fresh === 1 ? 'adres is' : 'adressen zijn'} vastgelegd in addresses.lock.`]
      : []),
    '',
    'Wat u nu doet:',
    ...steps.map((line, i) => `  ${i + 1}. ${line}`),
    ...(left.length > 0 ? ['', report(left, 'text')] : []),
    '',
  ].join('\n');
}

/** What would be wrong with the paper or the redirects afterwards that is not wrong now. */
function judge(dir: string, { kind, id, source }: Paper, { rewritten, renamed }: Change): void {
  const read = readerOf(dir);
  const errors = (name: string, text: string) =>
    read({
      kind,
      id: path.basename(name, '.mdx'),
      path: path.join(dir, name),
      bytes: Buffer.from(text),
    }).problems.filter(isError);
  const file = `${KINDS[kind].folder}/${id}.mdx`;
  const before = new Set(errors(file, source).map(({ message }) => message));
  const found = errors(renamed.get(file) ?? file, rewritten.get(file) ?? source);
  const redirects = rewritten.get('redirects.yaml');
  if (redirects !== undefined)
    found.push(
      ...readRedirects({ path: path.join(dir, 'redirects.yaml'), text: redirects }).problems,
    );
  const fresh = found.filter(({ message }) => !before.has(message));
  if (hasErrors(fresh))
    throw new Refusal(`Zo kan het niet. Er is niets geschreven.\n\n${report(fresh, 'text')}`);
}
