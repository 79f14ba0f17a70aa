import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS } from '../../src/publish/api/openapi.ts';
import { site } from '../../src/site.config.ts';
import { render } from '../helpers/documents.ts';
import { pageHtml, siteDir, useSite } from '../helpers/site.ts';
import { seedWords } from '../helpers/words.ts';

describe.each(['real', 'awkward'] as const)('what programs read on the %s site', (name) => {
  const there: string[] = [];
  const text = (address: string) => readFile(path.join(siteDir(name), address), 'utf8');
  const json = async (address: string) => JSON.parse(await text(address));
  beforeAll(async () => {
    for (const file of await readdir(siteDir(name), { recursive: true, encoding: 'utf8' }))
      there.push(`/${file.split(path.sep).join('/')}`);
  });

  test.each(ANSWERS.map(([route, , schema]) => ({ route, schema })))(
    '$route answers as the description says, with no field that it does not name',
    async ({ route, schema }) => {
      const contract = await json('/api/v1/openapi.json');
      const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
      ajv.addSchema(contract, 'contract');
      const id = String(schema.meta()?.id);
      const valid = ajv.compile({ $ref: `contract#/components/schemas/${id}` });
      const pattern = new RegExp(
        `^${route
          .replaceAll('.', '\\.')
          .replace('{soort}', '(?:nota|brief|onderzoek|motie|dossier)')
          .replace(/\{\w+\}/, '[^/.]+')}$`,
      );
      // Beside the documents of a kind lies its feed, which has a schema of its own.
      const found = there.filter(
        (address) => pattern.test(address) && !address.endsWith('/feed.json'),
      );
      expect(found.length).toBeGreaterThan(0);
      for (const address of found) {
        const answer = await json(address);
        valid(answer);
        expect(valid.errors, address).toBeNull();
        expect(schema.safeParse(answer).error, address).toBeUndefined();
      }
    },
  );

  test('every address of this site in the answers and the lines leads somewhere', async () => {
    const known = new Set(there.map((address) => address.replace(/index\.html$/, '')));
    const answers = there.filter((address) =>
      /^\/(?:api\/.*\.json|[a-z]+\/[^/]+\.json)$/.test(address),
    );
    expect(answers.length).toBeGreaterThan(10);
    const lost = new Set<string>();
    for (const address of answers) {
      for (const [, found = ''] of (await text(address)).matchAll(/"(https:[^"]+)"/g)) {
        const { origin, pathname } = new URL(found);
        if (origin === site.url && !known.has(decodeURIComponent(pathname)) && pathname !== '/')
          lost.add(`${address}: ${found}`);
      }
    }
    expect([...lost]).toEqual([]);
  });

  test('every document lies beside its page in every form that its head and its page name', async () => {
    const pages = there.filter((a) =>
      /^\/(?:nota|brief|onderzoek|motie|dossier)\/[^/]+\/index\.html$/.test(a),
    );
    const wrong: string[] = [];
    let forms = 0;
    for (const page of pages) {
      const html = await text(page);
      if (!html.includes('id="citeren-en-bewaren"')) continue;
      const stem = page.replace('/index.html', '');
      for (const ending of ['.md', '.json', '.bib', '.ris', '.csl.json', '.mdx']) {
        forms += 1;
        const named = html.split(`${stem}${ending}"`).length - 1;
        if (!there.includes(stem + ending) || named < 2) wrong.push(`${stem}${ending}: ${named}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(forms).toBeGreaterThan(6);
  });

  test('a withdrawn document has no text in any form', async () => {
    const lines = (await text('/api/v1/stukken.ndjson')).trimEnd().split('\n');
    expect(lines.some((line) => JSON.parse(line).status === 'ingetrokken')).toBe(false);
    const { totaal } = await json('/api/v1/documenten/1.json');
    expect(lines).toHaveLength(totaal);
  });
});

describe('the Markdown of the source papers', () => {
  const words = (line: string) => line.split(/\s+/).filter((word) => word !== '');

  test.each([
    ['nota', '2024-0000358151'],
    ['brief', '2023-0000052515'],
  ] as const)('%s %s has every word of the paper', async (kind, number) => {
    const seed = await readFile(`tests/fixtures/seeds/${kind}-${number}.txt`, 'utf8');
    const made = await readFile(path.join(siteDir(), kind, `${number}.md`), 'utf8');
    // Read as any program reads Markdown; what HTML it holds is markup too.
    const { html, notesHtml: notes } = render(
      made
        .replace(/^(?:<table>|<li>|<\/ul>)[^\n]*$/gm, (line) =>
          line
            .replace(/<[^>]*>/g, ' ')
            .replaceAll('&amp;', '&')
            .replaceAll('&quot;', '"'),
        )
        .replace(/<(https?:[^>]*)>/g, '$1')
        .replace(/\]\(https?:[^)]*\)/g, ']'),
    );
    const read = `${html} ${notes}`
      .replace(/<sup.*?<\/sup>/gs, '')
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&#x26;', '&')
      .replaceAll('&amp;', '&')
      .replace(/[[\]\\]/g, ' ');
    const found = new Map<string, number>();
    const bare = (word: string) => word.replace(/[^\p{L}\p{N}]/gu, '');
    for (const word of words(read).map(bare)) found.set(word, (found.get(word) ?? 0) + 1);
    const missing = seedWords(seed, kind)
      .map(bare)
      .filter((word) => {
        const left = found.get(word) ?? 0;
        found.set(word, left - 1);
        return left < 1;
      });
    expect(missing).toEqual([]);
  });
});

describe('the examples on the page about open data', () => {
  const served = useSite();
  const decode = (html = '') =>
    html
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&');

  test('print what the page says that they print', async () => {
    const html = await pageHtml('/over/open-data/');
    const examples = [
      ...html.matchAll(/<pre[^>]*><code>(.*?)<\/code><\/pre>.*?<samp>(.*?)<\/samp>/gs),
    ];
    expect(examples.length).toBe(html.split('data-voorbeeld').length - 1);
    expect(examples.length).toBeGreaterThan(2);
    for (const [, code, output] of examples) {
      const printed: string[] = [];
      const log = { log: (...parts: unknown[]) => printed.push(parts.join(' ')) };
      // The site of the tests stands elsewhere than its addresses say.
      const get = (address: string) => fetch(address.replace(site.url, served.origin));
      const program = Object.getPrototypeOf(async () => {}).constructor;
      await new program('fetch', 'console', decode(code))(get, log);
      expect(printed.join('\n')).toBe(decode(output));
    }
  });
});
