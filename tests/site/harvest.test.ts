import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { diwooFiles } from '../../src/outputs/diwoo/sitemaps.ts';
import { site } from '../../src/site.config.ts';
import { archiveOf, stuk } from '../helpers/documents.ts';
import { publishInput } from '../helpers/publish.ts';
import { atomErrors, diwooErrors, NO_DIWOO } from '../helpers/schemas.ts';
import { allPages, pageHtml, siteDir, useSite } from '../helpers/site.ts';

const unescapeXml = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
const locs = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => unescapeXml(loc ?? ''));
const local = (address: string) => decodeURIComponent(address.replace(site.url, ''));

describe.each(['real', 'awkward'] as const)('what harvesters find on the %s site', (name) => {
  const files = new Map<string, string>();
  const there = new Set<string>();
  const pages = new Map<string, string>();
  const ending = (end: string) => [...files].filter(([file]) => file.endsWith(end));
  beforeAll(async () => {
    for (const file of await readdir(siteDir(name), { recursive: true, encoding: 'utf8' })) {
      const address = `/${file.split(path.sep).join('/')}`;
      there.add(address.replace(/index\.html$/, ''));
      if (/\.(xml|txt)$|feed\.json$/.test(address))
        files.set(address, await readFile(path.join(siteDir(name), file), 'utf8'));
    }
    for (const address of await allPages(name)) pages.set(address, await pageHtml(address, name));
  });

  test('robots.txt leads to indexes, these to sitemaps, and these to what is there', () => {
    const robots = files.get('/robots.txt') ?? '';
    const indexes = [...robots.matchAll(/^Sitemap: (.+)$/gm)].map(([, url]) => local(url ?? ''));
    expect(indexes).toContain('/sitemap.xml');
    expect(indexes.filter((index) => /infocat\d{3}\.xml$/.test(index)).length).toBeGreaterThan(2);
    const sitemaps = indexes.flatMap((index) => locs(files.get(index) ?? '')).map(local);
    expect(sitemaps.length).toBeGreaterThanOrEqual(indexes.length);
    const targets = sitemaps.flatMap((sitemap) => locs(files.get(sitemap) ?? '')).map(local);
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.filter((target) => !there.has(target))).toEqual([]);
  });

  test('the ordinary sitemap lists every page that search engines may list, once, and no other', () => {
    const listed = ending('.xml')
      .filter(([file]) => /\/sitemap-\d+\.xml$/.test(file))
      .flatMap(([, xml]) => locs(xml))
      .map(local);
    const open = [...pages].filter(
      ([, html]) => !html.includes('<meta name="robots" content="noindex"'),
    );
    expect(listed.sort()).toEqual(open.map(([address]) => address).sort());
  });

  test.skipIf(NO_DIWOO)(
    `every file for the Woo-index is valid${NO_DIWOO ? ` (${NO_DIWOO})` : ''}`,
    async () => {
      const diwoo = ending('.xml').filter(([file]) => file.includes('diwoo'));
      expect(diwoo.length).toBeGreaterThan(4);
      expect(await diwooErrors(diwoo)).toEqual([]);
    },
  );

  test('every Atom feed keeps to the grammar of RFC 4287, and to what a grammar cannot say', async () => {
    const feeds = ending('/atom.xml');
    expect(feeds.length).toBeGreaterThan(5);
    expect(await atomErrors(feeds)).toEqual([]);
    for (const [file, xml] of feeds) {
      const [head = '', ...entries] = xml.split('<entry>');
      expect(head.match(/rel="self"/g), file).toHaveLength(1);
      expect(head, file).toContain(`href="${site.url}${encodeURI(file)}"`);
      expect(head.match(/rel="alternate"/g), file).toHaveLength(1);
      expect(
        entries.every((entry) => entry.match(/<link /g)?.length === 1),
        file,
      ).toBe(true);
      const ids = entries.map((entry) => /<id>(.+?)<\/id>/.exec(entry)?.[1]);
      expect(new Set(ids).size, file).toBe(ids.length);
      const moments = entries.map((entry) => Date.parse(/<updated>(.+?)</.exec(entry)?.[1] ?? ''));
      expect(moments, file).toEqual([...moments].sort((a, b) => b - a));
      expect(Date.parse(/<updated>(.+?)</.exec(head)?.[1] ?? ''), file).toBe(moments[0]);
    }
  });

  test('every JSON Feed keeps to its schema and has the entries of the Atom feed beside it', async () => {
    const ajv = addFormats.default(new Ajv2020({ strictRequired: false, allErrors: true }));
    const schema = await readFile('tests/fixtures/feeds/json-feed-1.1.schema.json', 'utf8');
    const valid = ajv.compile(JSON.parse(schema));
    const feeds = ending('/feed.json');
    expect(feeds.length).toBe(ending('/atom.xml').length);
    for (const [file, text] of feeds) {
      const feed = JSON.parse(text);
      valid(feed);
      expect(valid.errors, file).toBeNull();
      const atom = files.get(file.replace('feed.json', 'atom.xml')) ?? '';
      const ids = [...atom.matchAll(/<entry>\s*<id>(.+?)<\/id>/g)].map(([, id]) => id);
      expect(
        feed.items.map(({ id }: { id: string }) => id),
        file,
      ).toEqual(ids);
    }
  });

  test('every feed is led to by the page that it follows, in the head and in sight', () => {
    const led = (pattern: RegExp) =>
      [...pages].flatMap(([, html]) =>
        [...html.matchAll(pattern)].map(([, url]) => local(url ?? '')),
      );
    const atom = ending('/atom.xml').map(([file]) => file);
    expect(
      led(/<link rel="alternate" type="application\/atom\+xml"[^>]* href="([^"]+)"/g).sort(),
    ).toEqual(atom.sort());
    expect(led(/<a class="nl-link" href="([^"]+atom\.xml)"/g).sort()).toEqual(atom.sort());
    const json = ending('/feed.json').map(([file]) => file);
    expect(led(/type="application\/feed\+json"[^>]* href="([^"]+)"/g).sort()).toEqual(json.sort());
  });

  test('every page shows a picture that is there, and says what it is in data that can be read', () => {
    const wrong: string[] = [];
    for (const [address, html] of pages) {
      const picture = local(/<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '');
      if (!there.has(picture)) wrong.push(`${address}: ${picture}`);
      const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
      const { '@context': context, '@graph': graph } = JSON.parse(data);
      if (context !== 'https://schema.org' || !graph[0]['@type'] || !graph[0].name)
        wrong.push(`${address}: ${data}`);
      // An earlier version and an old address are known by the address of the document.
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
      if (graph[0].url !== canonical) wrong.push(`${address}: ${graph[0].url}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('the picture of a document is a PNG of 1200 by 630 in sixteen colours, other than that of the next', async () => {
  const picture = (file: string) => readFile(path.join(siteDir(), file));
  const png = await picture('nota/2024-0000358151.png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([1200, 630, 4, 3]);
  expect(png.length).toBeGreaterThan(8_000);
  expect(png.length).toBeLessThan(60_000);
  expect(png.equals(await picture('brief/2023-0000052515.png'))).toBe(false);
});

describe('a host', () => {
  const served = useSite();
  test('serves security.txt, though its folder begins with a dot', async () => {
    const answer = await fetch(`${served.origin}/.well-known/security.txt`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await answer.text()).toContain(`Expires: ${site.security.expires}`);
  });
});

test('60,000 papers are told to the Woo-index in files of at most 50,000 entries and 50 MB', () => {
  const one = stuk('brief', { extra: 'trefwoorden: [een, twee]' });
  const papers = Array.from({ length: 60_000 }, (_, n) => ({
    ...one,
    id: `brief-${n}`,
    ref: `brief/brief-${n}`,
    path: `/brief/brief-${n}/`,
  }));
  const input = { ...publishInput(archiveOf([])), archive: { ...archiveOf([]), stukken: papers } };
  let listed = 0;
  const names: string[] = [];
  for (const { path: name, make } of diwooFiles(input)) {
    const text = String(make());
    names.push(name);
    const entries = text.split('<url>').length - 1;
    listed += entries;
    expect(entries).toBeLessThanOrEqual(50_000);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(50 * 1024 * 1024);
    if (name.includes('sitemapindex'))
      expect(locs(text)).toEqual(
        names.slice(0, -1).map((file) => `https://stukken.example/${file}`),
      );
  }
  expect(listed).toBe(60_000);
  expect(names.length).toBeGreaterThanOrEqual(3);
}, 60_000);
