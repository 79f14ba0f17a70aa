import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderGuide } from '../../../src/mdx/guide.ts';
import { rulePages } from '../../../src/model/messages.ts';

const FILES = ['redactie', 'onderdelen', 'voorgoed', 'waardelijsten'];
const read = (name: string) => readFileSync(`docs/${name}.md`, 'utf8');
const guide = read('redactie');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** The links of a file as it writes them. */
function linksOf(text: string): string[] {
  const links: string[] = [];
  renderGuide(text, (link) => {
    links.push(link);
    return link;
  });
  return links;
}

/** The ids of the headings of each file, which a link can lead to. */
const ANCHORS = new Map(
  FILES.map((name) => [
    name,
    new Set(renderGuide(read(name), (link) => link).headings.map(({ id }) => id)),
  ]),
);

describe('the guide for editors', () => {
  test('names every rule under its topic, with a link to the page of that rule', () => {
    const chapter = guide.slice(guide.indexOf('\n## Alle regels\n'), guide.indexOf('\n## Hulp\n'));
    const named = chapter
      .split('\n### ')
      .slice(1)
      .flatMap((part) =>
        [...part.matchAll(/^- \[([^\]]+)\]\(([^)]+)\)$/gm)].map(([, name, link]) =>
          [part.slice(0, part.indexOf('\n')), name, link].join(' | '),
        ),
      );
    expect(named).toEqual(
      rulePages().map(({ topic, name }) => [topic, name, `/over/regels/${name}/`].join(' | ')),
    );
  });

  test.each(FILES)('%s.md names only commands that are there', (name) => {
    const asked = [...read(name).matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, c]) => c);
    expect(asked.filter((command = '') => !(command in scripts))).toEqual([]);
  });

  test('names the commands that an editor needs on the way', () => {
    for (const command of ['import', 'new', 'check', 'dev', 'build', 'addresses']) {
      expect(guide).toMatch(new RegExp(`^npm run (--silent )?${command}`, 'm'));
    }
  });

  test('names only scripts, folders and lists of the project that are there', () => {
    const named = [...guide.matchAll(/`(content\/[a-z.-]+)`/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(5);
    // Made by whoever puts the first file in it.
    const missing = named.filter((file) => file !== 'content/bestanden' && !existsSync(file));
    expect(missing).toEqual([]);
  });

  test.each(FILES)('every relative link and anchor of %s.md leads somewhere', (name) => {
    const dead = linksOf(read(name)).filter((link) => {
      if (/^(https:|\/over\/)/.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      if (file !== '' && !existsSync(path.join('docs', file))) return true;
      if (anchor === undefined) return false;
      const target = file === '' ? name : file.replace(/\.md$/, '');
      return ANCHORS.get(target)?.has(decodeURIComponent(anchor)) !== true;
    });
    expect(dead).toEqual([]);
  });

  test('gives the reason of withdrawal that the Woo-index knows', () => {
    expect(guide).toContain('reden: correctie privacygevoelige gegevens');
  });
});

describe('a file of docs/ as a page', () => {
  const page = (rest: string) =>
    renderGuide(`# Titel\n\nWat het *is*.\n\n${rest}`, (link) => `/site/${link}`);

  test('has the first heading as its title and the first paragraph, as text, as its lead', () => {
    const { title, lead, html } = page('Meer.');
    expect([title, lead, html.trim()]).toEqual(['Titel', 'Wat het is.', '<p>Meer.</p>']);
  });

  test('has its links led to the site', () => {
    expect(page('[Zie](ander.md#kop)').html).toContain('<a href="/site/ander.md#kop"');
  });

  test('has examples that the keyboard reaches, each with a name of its own', () => {
    const { html } = page('## Kop\n\n```yaml\na: 1\n```\n\n```yaml\nb: 2\n```\n');
    expect(html.match(/aria-label="[^"]+"/g)).toEqual([
      'aria-label="Voorbeeld 1: Kop"',
      'aria-label="Voorbeeld 2: Kop"',
    ]);
    expect(html.match(/tabindex="0"/g)).toHaveLength(2);
  });

  test('leaves raw HTML out', () => {
    expect(page('Tekst.\n\n<script>alert(1)</script>\n').html).not.toContain('script');
  });

  test('is refused when it does not begin with a title and a paragraph', () => {
    expect(() => renderGuide('Tekst.', String)).toThrow('begins with a title');
  });
});
