import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

interface Room {
  readonly may: readonly string[];
  readonly packages: readonly RegExp[];
  readonly because: string;
}

const UNIFIED = [
  /^(unified|vfile.*|micromark.*|unist-.*|mdast.*|hast.*|remark-.*|rehype-.*|property-information|decode-named-character-reference)$/,
];
const PURE = ['references', 'model', 'mdx', 'archive'];

const ROOMS: Readonly<Record<string, Room>> = {
  references: {
    may: [],
    packages: [],
    because: 'a grammar is tested with strings alone, and runs in the browser',
  },
  images: {
    may: [],
    packages: [],
    because: 'it knows bytes alone',
  },
  formats: {
    may: [],
    packages: [/^pdfjs-dist$/, /^saxes$/, /^fflate$/, /^file-type$/],
    because: 'what a file shows and carries is asked by importers and checks alike',
  },
  model: {
    may: ['references'],
    packages: [/^zod$/, /^yaml$/],
    because: 'a schema judges one file and does no I/O',
  },
  mdx: {
    may: ['model', 'references'],
    // The guide for editors is read by what Astro loads anyway.
    packages: [...UNIFIED, /^zod$/, /^satteri$/],
    because: 'it treats one document at a time',
  },
  archive: {
    may: ['model', 'references', 'mdx'],
    // Texts are trees; which words of two versions are the same.
    packages: [/^hast$/, /^diff$/],
    because: 'links are its business alone',
  },
  search: {
    may: PURE,
    packages: [/./],
    because: 'each of these can be taken out without touching the rest',
  },
  outputs: {
    // The name of the site and its publisher, which are data.
    may: [...PURE, 'images', 'site.config.ts'],
    packages: [/./],
    because: 'each of these can be taken out without touching the rest',
  },
  checks: {
    may: [...PURE, 'images', 'formats'],
    packages: [/./],
    because: 'each of these can be taken out without touching the rest',
  },
  revision: {
    may: PURE,
    packages: [/^yaml$/],
    because: 'what becomes of a paper is text from text; files are for a door',
  },
  importers: {
    may: [...PURE, 'images', 'formats'],
    packages: [/./],
    because: 'each of these can be taken out without touching the rest',
  },
};

/** Doors to files, processes and Astro; every other room that is not for showing is in the table above. */
const DOORS = ['folder', 'build', 'site', 'preview', 'editor', 'hosting', 'tools'];
const BROWSER = ['client', 'styles', 'fonts'];

/** Rooms whose code only chooses and shows. */
const SHOWING = ['pages', 'layouts', 'components'];

const sources = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|astro|mjs)$/.test(name))
    .map((name) => path.join(dir, name));

const imports = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map(([, fixed, dynamic]) => fixed ?? dynamic ?? '');

const roomOf = (file: string) => path.relative('src', file).split(path.sep)[0] ?? '';
const target = (file: string, specifier: string) =>
  roomOf(path.join(path.dirname(file), specifier));
const present = readdirSync('src', { withFileTypes: true })
  .filter((e) => e.isDirectory())
  .map((e) => e.name);

describe.each(Object.entries(ROOMS).filter(([room]) => present.includes(room)))(
  'src/%s',
  (room, { may, packages, because }) => {
    const files = sources(path.join('src', room));

    test(`imports only ${may.length > 0 ? may.join(', ') : 'nothing of ours'}, because ${because}`, () => {
      const wrong = files.flatMap((file) =>
        imports(file)
          .filter((specifier) => specifier.startsWith('.'))
          .filter((specifier) => ![room, ...may].includes(target(file, specifier)))
          .map((specifier) => `${file} imports ${specifier}`),
      );
      expect(wrong).toEqual([]);
    });

    test('knows no Astro, files, process or clock, because data, bytes and dates come in as arguments', () => {
      const wrong = files.flatMap((file) => {
        const outside = imports(file).filter(
          (s) =>
            !s.startsWith('.') &&
            (/^(astro|node)(:|$|\/)/.test(s) ||
              !packages.some((p) =>
                p.test(
                  s
                    .split('/')
                    .slice(0, s.startsWith('@') ? 2 : 1)
                    .join('/'),
                ),
              )),
        );
        const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        const ambient =
          text.match(
            /\bprocess\.\w+|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bimport\.meta\.env/g,
          ) ?? [];
        return [...outside, ...ambient].map((found) => `${file}: ${found}`);
      });
      expect(wrong).toEqual([]);
    });
  },
);

test.each(SHOWING.filter((room) => present.includes(room)))(
  'src/%s imports only the archive, types and what it shows with, because it chooses and shows and computes nothing',
  (room) => {
    const allowed = new Set([
      ...SHOWING,
      'styles',
      'client',
      'fonts',
      'site.config.ts',
      'archive',
      'model',
      'mdx',
      'site',
    ]);
    const wrong = sources(path.join('src', room)).flatMap((file) =>
      imports(file)
        .filter((s) => s.startsWith('.'))
        .filter((s) => !allowed.has(target(file, s)))
        .map((s) => `${file} imports ${s}`),
    );
    expect(wrong).toEqual([]);
  },
);

test('no module grows past 250 lines, because it then has two jobs', () => {
  const long = sources('src').filter(
    (file) =>
      readFileSync(file, 'utf8').split('\n').length > 251 &&
      // A catalogue, and lists that a script makes.
      !file.endsWith('messages.ts') &&
      !file.includes('/waardelijsten/'),
  );
  expect(long).toEqual([]);
});

test('a page file stays within 40 lines, because a page chooses and shows', () => {
  const pages = sources('src/pages').filter((file) => file.endsWith('.astro'));
  expect(pages.filter((file) => readFileSync(file, 'utf8').split('\n').length > 41)).toEqual([]);
});

test('no folder or file is called utils, helpers, common or misc, because such a room takes in anything', () => {
  expect(
    sources('src').filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(file)),
  ).toEqual([]);
});

test('no module keeps state that changes, because the outcome would hang on the order of files', () => {
  const wrong = sources('src')
    // The browser keeps what the reader is doing.
    .filter((file) => roomOf(file) !== 'client')
    .filter((file) => file.endsWith('.ts') && /^(export )?let /m.test(readFileSync(file, 'utf8')));
  expect(wrong).toEqual([]);
});

test('no test of a pure room looks at a clock, because a machine that is busy would decide; steps are counted by stepsOf', () => {
  const clock = /performance\.now|Date\.now|hrtime/;
  const looking = sources('tests/unit').filter(
    (file) => !file.endsWith('architecture.test.ts') && clock.test(readFileSync(file, 'utf8')),
  );
  expect(looking).toEqual([]);
});

test('every folder of src is a room of the table, a door, or for showing', () => {
  const known = [...Object.keys(ROOMS), ...DOORS, ...BROWSER, ...SHOWING];
  expect(present.filter((room) => !known.includes(room))).toEqual([]);
});

test('no files import one another in a circle, because neither can then be read first', () => {
  const files = sources('src').filter((file) => file.endsWith('.ts'));
  const next = new Map(
    files.map((file) => {
      const text = readFileSync(file, 'utf8').replace(/^import type [^;]*;/gm, '');
      const found = [...text.matchAll(/(?:^|\n)import [^;]*?from '(\.[^']+)'/g)];
      return [file, found.map(([, to = '']) => path.join(path.dirname(file), to))];
    }),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    if (done.has(file)) return;
    done.add(file);
    for (const to of next.get(file) ?? []) visit(to, [...way, file]);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test('no module reads HTML that we wrote by hand, because a text stays a tree until the page', () => {
  // Importers and checks of attachments read what others wrote, and the schemas of DiWoo are XML of others.
  // The live preview puts its own panel before and after what is on a page.
  const others =
    /^src\/(?:importers|formats|images|checks\/attachments)\/|diwoo\/read-lists|preview\/insert|editor\/config/;
  const tag =
    /\/(?:[^/\n\\]|\\.)*<\\?\/?(?:[a-z]|\[\^?[a-z>]|\(\??:?[a-z])[^/\n]*\/[gimsuy]*(?:[.,);]|$)/m;
  const wrong = sources('src')
    .filter((file) => file.endsWith('.ts') && !others.test(file))
    .filter((file) =>
      tag.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
    );
  expect(wrong).toEqual([]);
});

describe('what is written of the architecture', () => {
  const decisions = readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`);

  test('is a map of at most 8 kB', () => {
    expect(readFileSync('ARCHITECTURE.md').length).toBeLessThanOrEqual(8000);
  });

  test.each(decisions)('%s has a title, a date and a reason', (file) => {
    expect(file).toMatch(/\/\d{3}-[a-z0-9-]+\.md$/);
    expect(readFileSync(file, 'utf8')).toMatch(/^# .+\n\n\d{4}-\d{2}-\d{2}\n\n\S/);
  });

  test('names no file that is not there', () => {
    const missing = ['ARCHITECTURE.md', 'README.md', ...decisions].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/`((?:src|tests|scripts|docs)\/[\w./[\]-]+)`/g)]
        .map(([, name = '']) => name)
        .filter((name) => !existsSync(name))
        .map((name) => `${file} names ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
