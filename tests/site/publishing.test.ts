import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linksOf } from '../../src/build/links.ts';
import { filesIn } from '../../src/folder/files-in.ts';
import { hold } from '../../src/folder/store.ts';
import { compressSite } from '../../src/tools/compress.ts';
import { generate } from '../helpers/generated.ts';
import { contentsOf, copyProject, type Project } from '../helpers/project.ts';

describe('publishing', () => {
  let project: Project;
  let dist = '';
  beforeAll(async () => {
    project = await copyProject();
    dist = path.join(project.root, 'dist');
    const content = path.join(project.root, 'content');
    await mkdir(content);
    for (const list of ['organisaties.yaml', 'begrippen.yaml'])
      await cp(path.join('content', list), path.join(content, list));
    for (const { path: name, text } of generate(12)) {
      await mkdir(path.dirname(path.join(content, name)), { recursive: true });
      await writeFile(path.join(content, name), text);
    }
    expect((await project.build()).code).toBe(0);
  });
  afterAll(() => project.remove());

  /** What is wrong with the pages of a site as a reader finds it. */
  const faultsOf = async (site: string): Promise<string[]> => {
    const names = new Set(filesIn(site));
    const wrong: string[] = [];
    for (const name of names) {
      if (!name.endsWith('.html')) continue;
      const html = await readFile(path.join(site, name), 'utf8');
      if (!html.trimEnd().endsWith('</html>')) wrong.push(`${name} is not whole`);
      const loads = linksOf(html, `/${name}`).links.filter((link) =>
        /\.(?:css|js|woff2|svg)$/.test(link),
      );
      const base = /^\/[^/]+\/_astro\//.exec(loads.find((link) => link.includes('/_astro/')) ?? '');
      for (const link of loads) {
        const file = base ? link.replace(/^\/[^/]+\//, '') : link.slice(1);
        if (!names.has(file)) wrong.push(`${name} loads ${link}, which is not there`);
      }
    }
    return wrong;
  };

  test('leaves a site of whole pages whenever it is killed, and the next build is right', async () => {
    // Every page changes, so that there is always something under way.
    const [old = '', now = ''] = ['https://een.example/map', 'https://twee.example'];
    const whole = await project.buildStopped({ SITE_URL: old });
    expect(whole.code, whole.output).toBe(0);
    const last = Number(/\d+$/.exec(whole.output.trim())?.[0]);
    const moments = fc.sample(fc.integer({ min: 1, max: last }), 20).sort((a, b) => a - b);
    const aside = path.join(project.root, 'opzij');
    const env = { SITE_URL: now };
    const stopped = await project.buildStopped({ ...env, ASIDE: aside, MOMENTS: moments.join() });
    expect(stopped.code, stopped.output).toBe(0);
    for (const moment of moments)
      expect(
        await faultsOf(path.join(aside, `${moment}/dist`)),
        `at moment ${moment} of ${last}`,
      ).toEqual([]);

    const clean = await project.build({ ...env, OUT_DIR: 'schoon', CACHE_DIR: 'schoon-cache' });
    expect(clean.code, clean.output).toBe(0);
    const wanted = await contentsOf(path.join(project.root, 'schoon'));
    const expectRight = async (when: string) => {
      const next = await project.build(env);
      expect(next.code, `${when}: ${next.output}`).toBe(0);
      const made = await contentsOf(dist);
      expect([...made.keys()], when).toEqual([...wanted.keys()]);
      for (const [name, body] of made)
        expect(body === wanted.get(name), `${name} ${when}`).toBe(true);
    };
    for (const moment of [moments[0], moments[12], moments[19]]) {
      for (const name of ['dist', '.cache']) {
        await rm(path.join(project.root, name), { recursive: true });
        await rename(path.join(aside, `${moment}/${name}`), path.join(project.root, name));
      }
      await expectRight(`after moment ${moment}`);
    }

    // What was laid aside is what a kill leaves: here is one.
    const killed = await project.buildStopped({ SITE_URL: old, KILL: `${moments[15]}` });
    expect(killed.code).toBe(null);
    expect(await faultsOf(dist)).toEqual([]);
    await expectRight('after a kill');
  }, 300_000);

  test('of a build that fails leaves the site as it was', async () => {
    const before = await contentsOf(dist);
    const [nota = ''] = await readdir(path.join(project.root, 'content/notas'));
    const file = path.join(project.root, 'content/notas', nota);
    const text = await readFile(file, 'utf8');
    await writeFile(file, `${text}\nBel 06-12345678.\n`);
    const { code, output } = await project.build();
    await writeFile(file, text);
    expect(code).toBe(1);
    expect(output).toContain('persoonsgegeven-telefoon');
    expect(await contentsOf(dist)).toEqual(before);
  });

  test('ends in one line beside another build', async () => {
    // What the other build holds from its first moment to its last.
    const end = hold(path.join(project.root, '.cache/bouw.lock'));
    const second = await project.build({ OUT_DIR: 'tweede', CACHE_DIR: 'tweede-cache' });
    expect(second.code).toBe(1);
    expect(second.output.trim()).toBe(
      'Er loopt al een bouw in deze map. Wacht tot die klaar is en probeer het dan opnieuw.',
    );
    expect(existsSync(path.join(project.root, 'tweede'))).toBe(false);
    end?.();
    expect((await project.build()).code).toBe(0);
  });

  test('begins anew, and says so, with a store that is damaged, altered or of another version', async () => {
    const store = path.join(project.root, '.cache/astro/bouw.sqlite');
    const before = await contentsOf(dist);
    for (const damage of ['geen SQLite', '']) {
      await writeFile(store, damage);
      const { code, output } = await project.build();
      expect(code, output).toBe(0);
      expect(output).toContain('alles wordt opnieuw gemaakt');
      expect(await contentsOf(dist)).toEqual(before);
    }
  });

  test('makes again what was changed or taken away in the site, and nothing else', async () => {
    const before = await contentsOf(dist);
    await writeFile(path.join(dist, 'robots.txt'), 'anders');
    await rm(path.join(dist, 'over/privacy'), { recursive: true });
    await writeFile(path.join(dist, 'CNAME'), 'archief.example');
    const { code, output } = await project.build({});
    expect(code, output).toBe(0);
    expect(await readFile(path.join(dist, 'CNAME'), 'utf8')).toBe('archief.example');
    await rm(path.join(dist, 'CNAME'));
    expect((await project.build()).code).toBe(0);
    expect(await contentsOf(dist)).toEqual(before);
  });

  test('takes nothing out of a folder that is not its own', async () => {
    const other = path.join(project.root, 'ander');
    await mkdir(other);
    await writeFile(path.join(other, 'brief.txt'), 'van mij');
    for (const out of ['ander', 'content', 'src', 'src/styles', '.', '..']) {
      const { code, output } = await project.build({ OUT_DIR: out });
      expect(code, out).toBe(1);
      expect(output.trim().split('\n').at(-1), out).toMatch(/OUT_DIR/);
    }
    expect(await readFile(path.join(other, 'brief.txt'), 'utf8')).toBe('van mij');
    expect(existsSync(path.join(project.root, 'src/styles/print.css'))).toBe(true);
  });

  test('says in one line that nothing can be written', async () => {
    const place = path.join(project.root, 'vast');
    await writeFile(place, 'geen map');
    const { code, output } = await project.build({ OUT_DIR: 'vast' });
    expect(code).toBe(1);
    expect(output).toContain('geen map');
    await chmod(place, 0o644);
    const cache = await project.build({ CACHE_DIR: 'vast/cache' });
    expect(cache.code).toBe(1);
    expect(cache.output).not.toMatch(/^\s+at /m);
  });

  test('tells why a file was made', async () => {
    const { output } = await project.build();
    expect(output).toMatch(/Gemaakt 0, bewaard \d+, vervallen 0\./);
  });

  test('takes away with a file what other commands made of it', async () => {
    await compressSite(dist, path.join(project.root, 'copies'));
    const [nota = ''] = await readdir(path.join(project.root, 'content/notas'));
    const ref = `nota/${path.parse(nota).name}`;
    await writeFile(path.join(dist, `${ref}.pdf`), 'as it was printed');
    const file = path.join(project.root, 'content/notas', nota);
    await writeFile(file, `${await readFile(file, 'utf8')}\nEen zin die er later bij kwam.\n`);
    expect((await project.build()).code).toBe(0);
    const names = filesIn(dist);
    expect(names).toContain(`${ref}/index.html`);
    expect(names).not.toContain(`${ref}.pdf`);
    expect(names).not.toContain(`${ref}/index.html.br`);
    const copies = names.filter((name) => name.endsWith('.br'));
    expect(copies.length).toBeGreaterThan(10);
    for (const name of copies) {
      const [copy, whole] = [name, name.slice(0, -3)].map((one) =>
        readFileSync(path.join(dist, one)),
      );
      expect(brotliDecompressSync(copy ?? '').equals(whole ?? Buffer.of()), name).toBe(true);
    }
  });
});
