import { describe, expect, test } from 'vitest';
import { sitemapFiles } from '../../../src/outputs/sitemap/sitemap.ts';
import { splitSitemaps } from '../../../src/outputs/sitemap/split.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';
import { byPath, publishInput } from '../../helpers/publish.ts';

const url = (n: number) => ({ xml: `<url><loc>https://x.example/é€😀/${n}</loc></url>` });
const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('a sitemap', () => {
  test('is cut at the number of entries that a harvester takes', () => {
    const files = [
      ...splitSitemaps(
        Array.from({ length: 7 }, (_, n) => url(n)),
        '',
        { urls: 3, bytes: 1e6 },
      ),
    ];
    expect(files.map(({ body }) => body.match(/<url>/g)?.length)).toEqual([3, 3, 1]);
  });

  test('is cut at the number of bytes, whatever the letters', () => {
    const urls = Array.from({ length: 40 }, (_, n) => url(n));
    const files = [...splitSitemaps(urls, '', { urls: 1000, bytes: 500 })];
    const sizes = files.map(({ body }) => bytes(body));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
    // No file stops while the next entry would have fitted.
    expect(sizes.slice(0, -1).every((size) => size + bytes(url(10).xml) + 1 > 500)).toBe(true);
    expect(
      files
        .map(({ body }) => body)
        .join('')
        .match(/<url>/g),
    ).toHaveLength(40);
  });

  test('says when a page last changed only where somebody wrote it down', () => {
    const archive = archiveOf([
      stuk('nota', { extra: 'openbaarSinds: 2024-07-01' }),
      stuk('brief'),
    ]);
    const xml = byPath(sitemapFiles(publishInput(archive))).get('sitemaps/sitemap-1.xml');
    expect(xml?.match(/<lastmod>/g)).toHaveLength(1);
    expect(xml).toContain(
      '/nota/2024-0000000001/</loc><lastmod>2024-07-01T00:00:00+02:00</lastmod>',
    );
  });
});
