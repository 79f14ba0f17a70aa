import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cacheDir } from '../../../src/folder/folder.ts';
import { site } from '../../../src/site.config.ts';

type Step = {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
};
type Job = {
  steps: Step[];
  needs?: string;
  if?: string;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
};
type Workflow = { on: Record<string, unknown>; permissions: unknown; jobs: Record<string, Job> };
type Field = { type: string; id?: string; attributes: Record<string, unknown> };
type Form = { name: string; description: string; body: Field[] };

const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const list = (folder: string): string[] =>
  readdirSync(new URL(`../../../${folder}`, import.meta.url));
const workflows = list('.github/workflows').map((name) => {
  const text = read(`.github/workflows/${name}`);
  return { name, text, data: parse(text) as Workflow };
});
const named = (name: string): Workflow => {
  const found = workflows.find((workflow) => workflow.name === name);
  if (!found) throw new Error(`${name} is missing`);
  return found.data;
};

describe('the workflows', () => {
  test.each(workflows)(
    '$name takes every action by its full commit, with the version beside it',
    ({ text }) => {
      const uses = text.split('\n').filter((line) => /\buses:/.test(line));
      expect(uses.length).toBeGreaterThan(0);
      for (const line of uses)
        expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/);
    },
  );

  test.each(workflows)(
    '$name may only read, knows no secret and never runs for a foreign target',
    ({ text, data }) => {
      expect(data.permissions).toEqual({ contents: 'read' });
      expect(text).not.toMatch(/secrets\s*[.[]|secrets:|pull_request_target|workflow_run/);
    },
  );

  test('a check-out leaves no credentials behind', () => {
    const checkouts = workflows
      .flatMap(({ data }) => Object.values(data.jobs).flatMap((job) => job.steps))
      .filter((step) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts).toHaveLength(3);
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false);
  });

  test('the check of a pull request gives no job more rights', () => {
    const { on, jobs } = named('controle.yml');
    expect(Object.keys(on)).toEqual(['pull_request', 'merge_group']);
    for (const job of Object.values(jobs)) expect(job.permissions).toBeUndefined();
  });

  describe('a change', () => {
    const { jobs } = named('controle.yml');
    const step = jobs['controle']?.steps.find(({ id }) => id === 'wijziging');
    const dir = mkdtempSync(path.join(tmpdir(), 'wijziging-'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: dir });
    beforeAll(() => {
      git('init', '--quiet');
      git('commit', '--quiet', '--allow-empty', '-m', 'begin');
    });
    afterAll(() => rmSync(dir, { recursive: true }));

    test.each([
      [['content/notas/a.mdx', 'content/bestanden/b c.pdf'], 'code=false'],
      [['content/notas/a.mdx', 'src/a.ts'], 'code=true'],
      [['package.json'], 'code=true'],
      [['src/content/a.ts'], 'code=true'],
    ])('of %j gives %s', (files, said) => {
      for (const file of files) {
        mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
        appendFileSync(path.join(dir, file), 'x\n');
      }
      git('add', '.');
      git('commit', '--quiet', '-m', 'wijziging');
      const output = path.join(dir, '.git/uitvoer');
      writeFileSync(output, '');
      execFileSync('bash', ['-e', '-c', step?.run ?? 'false'], {
        cwd: dir,
        env: { ...process.env, GITHUB_OUTPUT: output },
      });
      expect(readFileSync(output, 'utf8').trim()).toBe(said);
    });

    test('of papers alone is checked and built, and does not wait for the tests of the code', () => {
      expect(jobs['controle']?.steps.map(({ run }) => run)).toContain('npm run build');
      expect(jobs['controle']?.steps.map(({ run }) => run)).not.toContain('npm test');
      expect(jobs['tests']).toMatchObject({
        needs: 'controle',
        if: "needs.controle.outputs.code == 'true'",
      });
      expect(jobs['tests']?.steps.map(({ run }) => run)).toContain('npm test');
    });
  });

  test('only the last job of publishing may write, and only from main', () => {
    const { on, jobs } = named('publiceren.yml');
    expect(on).toEqual({ push: { branches: ['main'] } });
    expect(jobs['bouwen']?.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(jobs['publiceren']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  });

  test('the site is built for the address at which Pages serves it', () => {
    const steps = named('publiceren.yml').jobs['bouwen']?.steps ?? [];
    const asks = steps.findIndex((step) => step.uses?.startsWith('actions/configure-pages@'));
    const builds = steps.findIndex((step) => step.run === 'npm run build');
    expect(asks).toBeGreaterThan(-1);
    expect(builds).toBeGreaterThan(asks);
    expect(steps[builds]?.env?.['SITE_URL']).toBe(
      `\${{ steps.${steps[asks]?.id}.outputs.base_url }}`,
    );
  });

  test('publishing gives the build what the last one kept, before it begins', () => {
    const steps = named('publiceren.yml').jobs['bouwen']?.steps ?? [];
    const restores = steps.findIndex((step) => step.uses?.startsWith('actions/cache@'));
    expect(steps[restores]?.with?.['path']).toBe(cacheDir());
    expect(restores).toBeGreaterThan(-1);
    expect(restores).toBeLessThan(steps.findIndex((step) => step.run === 'npm run build'));
  });

  test('files that begin with a dot are published too', () => {
    const steps = named('publiceren.yml').jobs['bouwen']?.steps ?? [];
    const upload = steps.find((step) => step.uses?.startsWith('actions/upload-pages-artifact@'));
    expect(upload?.with?.['include-hidden-files']).toBe(true);
  });

  test('the job that may write runs no command of the project', () => {
    const job = named('publiceren.yml').jobs['publiceren'];
    expect(job?.steps.filter((step) => step.run !== undefined)).toEqual([]);
  });

  test.each(workflows)('every job of $name ends in time', ({ data }) => {
    for (const job of Object.values(data.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test.each(workflows)(
    'no command of $name holds what a stranger can choose, such as a title or a branch',
    ({ data }) => {
      const steps = Object.values(data.jobs).flatMap((job) => job.steps);
      expect(steps.filter((step) => step.run?.includes('${{'))).toEqual([]);
    },
  );

  test.each(workflows)('every npm command of $name exists', ({ text }) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...text.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(commands).toContain('build');
    for (const command of commands) expect(scripts).toHaveProperty(command);
  });
});

test('every package of the lock file is held to its hash', () => {
  type Entry = { integrity?: string; link?: boolean };
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> };
  const open = Object.entries(packages)
    .filter(
      ([name, { integrity, link }]) => name !== '' && !link && !integrity?.startsWith('sha512-'),
    )
    .map(([name]) => name);
  expect(open).toEqual([]);
});

test('the list for a pull request names only commands that exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const text = read('.github/pull_request_template.md');
  const commands = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, command = '']) => command);
  expect(commands).toContain('check');
  for (const command of commands) expect(scripts).toHaveProperty(command);
});

describe('the forms', () => {
  const forms = list('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml');

  test.each(forms)('%s has what GitHub asks of a form', (name) => {
    const form = parse(read(`.github/ISSUE_TEMPLATE/${name}`)) as Form;
    expect(form.name && form.description).toBeTruthy();
    const fields = form.body.filter((field) => field.type !== 'markdown');
    expect(fields.length).toBeGreaterThan(0);
    expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length);
    for (const field of fields) expect(field.attributes['label']).toBeTruthy();
  });

  test('whoever reports something private is told not to repeat it and where to write', () => {
    const text = read('.github/ISSUE_TEMPLATE/iets-prives-gepubliceerd.yml');
    expect(text).toContain('Herhaal het gegeven hier niet');
    expect(text).toContain(site.publisher.contact.replace('mailto:', ''));
  });
});
