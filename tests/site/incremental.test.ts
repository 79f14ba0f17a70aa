import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../helpers/generated.ts';
import { contentsOf, copyProject, type Project } from '../helpers/project.ts';

/** What an editor or a developer does between two builds; each takes a number by which it chooses. */
const EDITS = [
  'add',
  'change',
  'retitle',
  'rename',
  'withdraw',
  'draft',
  'remove',
  'organisation',
  'term',
  'attach',
  'redirect',
  'setting',
  'source',
  'nothing',
] as const;
type Edit = readonly [what: (typeof EDITS)[number], pick: number];

/** Rows of edits that are tried, and edits in each: few, or as many as were asked for. */
const ROWS = Number(process.env['RANDOM_RUNS'] ?? 1);
const LONGEST = 8;
/** After so many edits a clean build is made to hold the site against; in a long run after each. */
const COMPARED = ROWS > 1 ? 1 : 4;

const documents = [...generate(24)];
const organisations =
  'bzk: { naam: Ministerie van BZK, soort: ministerie }\nienw: { naam: Ministerie van IenW, soort: ministerie }\n';

describe('a site that was built again and again', () => {
  let project: Project;
  beforeAll(async () => {
    project = await copyProject();
  });
  afterAll(() => project.remove());

  /** Does an edit in the content folder. @returns what changes in the environment */
  const edit = async (dir: string, [what, pick]: Edit): Promise<Record<string, string>> => {
    const notas = (await readdir(path.join(dir, 'notas'))).sort();
    const chosen = path.join(dir, 'notas', notas[pick % notas.length] ?? '');
    const text = await readFile(chosen, 'utf8');
    const field = (line: string) => writeFile(chosen, text.replace('---\n', `---\n${line}\n`));
    switch (what) {
      case 'add': {
        const { path: name, text: added } = documents[pick % documents.length] ?? {
          path: '',
          text: '',
        };
        await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
        await writeFile(path.join(dir, name), added);
        return {};
      }
      case 'change':
        await writeFile(chosen, `${text}\nEen zin die er later bij kwam, ${pick}.\n`);
        return {};
      case 'retitle':
        await writeFile(chosen, text.replace(/^titel: .*$/m, `titel: Andere titel ${pick}`));
        return {};
      case 'rename': {
        const old = path.basename(chosen, '.mdx');
        const id = `2019-${String(pick).padStart(10, '0')}`;
        await writeFile(path.join(dir, 'notas', `${id}.mdx`), text.replaceAll(old, id));
        await rm(chosen);
        return {};
      }
      case 'withdraw':
        await field(
          'status: ingetrokken\nintrekking: { datum: 2025-02-01, reden: correctie procedurele fout, toelichting: Dubbel. }',
        );
        return {};
      case 'draft':
        await field('concept: true');
        return {};
      case 'remove':
        if (notas.length > 1) await rm(chosen);
        return {};
      case 'organisation':
        await writeFile(
          path.join(dir, 'organisaties.yaml'),
          organisations.replace('van BZK', `van Binnenlandse Zaken ${pick % 3}`),
        );
        return {};
      case 'term':
        await writeFile(
          path.join(dir, 'begrippen.yaml'),
          `- { term: nota, betekenis: Stuk van soort ${pick % 3} }\n`,
        );
        return {};
      case 'attach':
        await mkdir(path.join(dir, 'bestanden/map'), { recursive: true });
        await writeFile(path.join(dir, 'bestanden/map/lijst.csv'), `a;b\n1;${pick}\n`);
        await writeFile(chosen, `${text}\nZie de [lijst](map/lijst.csv).\n`);
        return {};
      case 'redirect':
        await writeFile(
          path.join(dir, 'redirects.yaml'),
          `- { van: /nota/oud-${pick % 4}/, reden: proef, datum: 2025-01-01 }\n`,
        );
        return {};
      case 'setting':
        return {
          SITE_URL: pick % 2 === 0 ? 'https://archief.example/map' : 'https://ander.example',
        };
      case 'source':
        await writeFile(
          path.join(project.root, 'src/styles/print.css'),
          (await readFile('src/styles/print.css', 'utf8')) +
            `\n/* ${pick} */\n.x${pick} { color: red; }\n`,
        );
        return {};
      case 'nothing':
        return {};
    }
  };

  test('is byte for byte the site that is built from nothing, after any row of edits', async () => {
    let run = 0;
    const built: string[] = [];
    const refused: string[] = [];
    const edits = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.integer({ min: 1, max: 9999 })), {
      minLength: LONGEST,
      maxLength: LONGEST,
    });
    await fc.assert(
      fc.asyncProperty(edits, async (row) => {
        const root = path.join(project.root, `rij-${++run}`);
        const dir = path.join(root, 'content');
        await mkdir(path.join(dir, 'notas'), { recursive: true });
        await writeFile(path.join(dir, 'organisaties.yaml'), organisations);
        for (const { path: name, text } of documents.slice(0, 5)) {
          await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
          await writeFile(path.join(dir, name), text);
        }
        let env: Record<string, string> = {};
        const places = (name: string) => ({
          CONTENT_DIR: dir,
          OUT_DIR: path.join(root, name),
          CACHE_DIR: path.join(root, `${name}-cache`),
        });
        for (const [step, one] of [['nothing', 0] as Edit, ...(row as Edit[])].entries()) {
          const before = path.join(root, 'voor');
          await rm(before, { recursive: true, force: true });
          await cp(dir, before, { recursive: true });
          env = { ...env, ...(await edit(dir, one)) };
          const again = await project.build({ ...env, ...places('dist') });
          if (again.code !== 0) {
            // What the check refuses is undone, as an editor would.
            expect(again.output, one.join(' ')).toMatch(/^\S+:\d+:\d+/m);
            await rm(dir, { recursive: true });
            await cp(before, dir, { recursive: true });
            refused.push(one.join(' '));
          } else built.push(one.join(' '));
          if (step < LONGEST && built.length % COMPARED !== 0) continue;
          const clean = await project.build({ ...env, ...places(`schoon-${step}`) });
          expect(clean.code, `${one.join(' ')}: ${clean.output}`).toBe(0);
          const [made, wanted] = await Promise.all(
            ['dist', `schoon-${step}`].map((name) => contentsOf(path.join(root, name))),
          );
          expect([...(made?.keys() ?? [])], one.join(' ')).toEqual([...(wanted?.keys() ?? [])]);
          for (const [name, body] of made ?? [])
            expect(body === wanted?.get(name), `${name} after ${one.join(' ')}`).toBe(true);
        }
      }),
      { numRuns: ROWS, endOnFailure: true },
    );
    // Edits that nothing was built of prove nothing.
    expect(refused.length, refused.join(', ')).toBeLessThan(built.length / 3);
  }, 3_600_000);
});
