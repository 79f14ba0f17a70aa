import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { linksOf } from '../../src/build/links.ts';
import { build } from '../helpers/build-sites.ts';
import { allPages, pageHtml, siteDir } from '../helpers/site.ts';

const SITES = ['real', 'awkward'] as const;

describe.each(SITES)('every page of the %s site', (name) => {
  const pages = new Map<string, string>();
  beforeAll(async () => {
    for (const address of await allPages(name)) pages.set(address, await pageHtml(address, name));
  });
  const wrong = (test: (html: string, address: string) => readonly string[]) =>
    [...pages].flatMap(([address, html]) =>
      test(html, address).map((found) => `${address}: ${found}`),
    );

  test('is there', () => {
    expect(pages.size).toBeGreaterThan(20);
  });

  test('has no id twice', () => {
    expect(wrong((html) => linksOf(html, '/').twice)).toEqual([]);
  });

  test('has one heading of level 1, and skips no level after it', () => {
    expect(
      wrong((html) => {
        const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
        const skips = levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1);
        return levels.filter((level) => level === 1).length === 1 && skips.length === 0
          ? []
          : [levels.join(' ')];
      }),
    ).toEqual([]);
  });

  test('runs nothing inline and styles nothing inline, as the Content-Security-Policy asks', () => {
    expect(
      wrong((html) => [
        ...(html.match(/<script(?![^>]*\bsrc=)(?![^>]*application\/(ld\+)?json)[^>]*>/g) ?? []),
        ...(html.match(/<style[\s>]|\sstyle="[^"]*"|\son[a-z]+="[^"]*"/g) ?? []),
      ]),
    ).toEqual([]);
  });

  test('loads nothing from elsewhere', () => {
    expect(
      wrong(
        (html) =>
          html.match(
            /<(?:img|script|iframe|source|video|audio)[^>]+src="(?:https?:)?\/\/[^"]*"|<link[^>]+rel="(?:stylesheet|preload|icon)"[^>]+href="(?:https?:)?\/\/[^"]*"/g,
          ) ?? [],
      ),
    ).toEqual([]);
  });

  test('says in which language it is, who publishes it, and has a title of its own', () => {
    expect(
      wrong((html) =>
        /<html[^>]+lang="nl"/.test(html) &&
        html.includes('Uitgegeven door') &&
        /<title>[^<]+<\/title>/.test(html)
          ? []
          : ['no lang, publisher or title'],
      ),
    ).toEqual([]);
    const titles = [...pages.values()].map((html) => /<title>([^<]+)</.exec(html)?.[1]);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  test('links only to pages and anchors of the site that are there', async () => {
    const files = new Set(
      (await readdir(siteDir(name), { recursive: true, encoding: 'utf8' })).map(
        (file) => `/${file.split(path.sep).join('/')}`,
      ),
    );
    const ids = new Map(
      [...pages].map(([address, html]) => [
        address,
        new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '')),
      ]),
    );
    expect(
      wrong((html, from) =>
        [...html.matchAll(/<(?:a|link|area)\s[^>]*?href="([^"]*)"/g)].flatMap(([, href = '']) => {
          if (/^(https?:|mailto:|tel:)/.test(href)) return [];
          const url = new URL(href.replaceAll('&amp;', '&'), `https://site.example${from}`);
          const target = decodeURIComponent(url.pathname);
          if (!pages.has(target)) return files.has(target) ? [] : [href];
          const anchor = decodeURIComponent(url.hash.slice(1));
          return anchor === '' || ids.get(target)?.has(anchor) ? [] : [href];
        }),
      ),
    ).toEqual([]);
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // Tables scroll in a region that the keyboard must reach; DPUB-ARIA roles are not in its list.
        'prefer-native-element': 'off',
        'no-redundant-role': 'off',
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'require-sri': 'off',
      },
    });
    const reports: string[] = [];
    for (const [address, html] of pages) {
      const { results } = await validator.validateString(html);
      for (const { messages } of results) {
        for (const { ruleId, message, line } of messages)
          reports.push(`${address}:${line} ${ruleId} ${message}`);
      }
    }
    expect([...new Set(reports)].slice(0, 20)).toEqual([]);
  });
});

describe('a reader can walk from the motion of 2022 to each research and back', () => {
  const links = async (address: string) =>
    [
      ...(await pageHtml(address)).matchAll(
        /href="(\/(?:nota|brief|onderzoek|motie|dossier|organisatie)\/[^"#]+)/g,
      ),
    ].map(([, href]) => href);
  const RESEARCH = [
    'wrr-media-en-democratie',
    'rathenau-werkprogramma-2023-2024',
    'trimbos-digitale-balans',
    'bzk-opkomende-technologieen',
  ].map((id) => `/onderzoek/${id}/`);
  const MOTIE = '/motie/bontenbal-adviesaanvraag-wrr/';
  const BRIEF = '/brief/2023-0000052515/';

  test('motion to letter, letter to research', async () => {
    expect(await links(MOTIE)).toContain(BRIEF);
    expect(await links(BRIEF)).toEqual(expect.arrayContaining(RESEARCH));
  });
  test.each(RESEARCH)('%s to letter, letter to motion', async (research) => {
    expect(await links(research)).toContain(BRIEF);
    expect(await links(BRIEF)).toContain(MOTIE);
  });
});

async function fingerprints(dir: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const file of (await readdir(dir, { recursive: true, encoding: 'utf8' })).sort()) {
    const full = path.join(dir, file);
    if ((await stat(full)).isFile())
      found[file] = createHash('sha256')
        .update(await readFile(full))
        .digest('hex');
  }
  return found;
}

test('two clean builds are the same, byte for byte', async () => {
  const again = path.resolve('.cache/sites/again');
  await build({
    CONTENT_DIR: path.resolve('.cache/sites/real/content'),
    OUT_DIR: path.join(again, 'dist'),
    CACHE_DIR: path.join(again, 'cache'),
  });
  const one = await fingerprints(siteDir());
  expect(Object.keys(one).length).toBeGreaterThan(40);
  expect(await fingerprints(path.join(again, 'dist'))).toEqual(one);
}, 120_000);

describe('a paper that is not Dutch', () => {
  const TITLE = '<span lang="en">Trust in government over time</span>';

  test('has its title and its text in its own language, and what the editors say in Dutch', async () => {
    const html = await pageHtml('/onderzoek/in-het-engels/', 'awkward');
    expect(html).toMatch(new RegExp(`<h1[^>]*>${TITLE}</h1>`));
    expect(html).toMatch(/<div class="stuk__tekst" lang="en"/);
    expect(/<div class="samenvatting"[^>]*>/.exec(html)?.[0]).not.toContain('lang');
  });

  test('has it in lists, and where another page quotes it', async () => {
    expect(await pageHtml('/onderzoek/', 'awkward')).toContain(TITLE);
    expect(await pageHtml('/onderzoek/jaar/2024/', 'awkward')).toContain(TITLE);
    const nota = await pageHtml('/nota/2024-0000000001/', 'awkward');
    expect(nota).toContain(TITLE);
    expect(nota).toMatch(/<blockquote class="verband__zin" lang="en"[^>]*>\s*The note/);
  });
});
