import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderGuide } from '../../src/mdx/guide.ts';
import { rulePages } from '../../src/model/messages.ts';
import { pageHtml } from '../helpers/site.ts';

const PAGES = [
  ['redactie', '/over/redactie/'],
  ['onderdelen', '/over/redactie/onderdelen/'],
  ['voorgoed', '/over/redactie/voorgoed/'],
  ['waardelijsten', '/over/redactie/waardelijsten/'],
] as const;

/** Text of HTML, without its marks. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&')
    .trim();

describe.each(PAGES)('docs/%s.md on the site', (name, address) => {
  const { title, headings } = renderGuide(readFileSync(`docs/${name}.md`, 'utf8'), (link) => link);

  test('has the headings of the file, in its order', async () => {
    const html = await pageHtml(address);
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const shown = [...main.matchAll(/<h([123])[^>]*>(.*?)<\/h\1>/gs)].map(([, , text = '']) =>
      words(text),
    );
    expect(shown.filter((text) => text !== 'Op deze pagina')).toEqual([
      title,
      ...headings.map(({ text }) => text),
    ]);
  });
});

test('the guide leads to the page of every rule, and each of those is there', async () => {
  const html = await pageHtml('/over/redactie/');
  for (const { name } of rulePages()) {
    expect(html).toContain(`href="/over/regels/${name}/"`);
    expect(await pageHtml(`/over/regels/${name}/`)).toContain(name);
  }
});

test('who reads about the site finds the guide, and the guide its other pages', async () => {
  expect(await pageHtml('/over/')).toContain('href="/over/redactie/"');
  const html = await pageHtml('/over/redactie/');
  for (const [, address] of PAGES.slice(1)) expect(html).toContain(`href="${address}`);
});
