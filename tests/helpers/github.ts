import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';

/** A repository on GitHub, as far as the editor in the browser asks for one. */
export interface GitHub {
  /** Files that were committed, by their path. */
  readonly committed: ReadonlyMap<string, { readonly branch: string; readonly text: string }>;
  readonly pullRequests: readonly {
    readonly title: string;
    readonly head: string;
    readonly base: string;
    readonly draft: boolean;
  }[];
  /** What was asked and has no answer here. */
  readonly unanswered: readonly string[];
}

interface Question {
  readonly query: string;
  readonly variables: {
    readonly input?: {
      readonly branch: { readonly branchName: string };
      readonly fileChanges: {
        readonly additions: readonly { readonly path: string; readonly contents: string }[];
      };
    };
  };
}

const HEAD = 'a'.repeat(40);
const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
const USER = { id: 1, login: 'redacteur', name: 'Redacteur', email: 'redactie@archief.example' };

/**
 * Answers for `api.github.com` in a browser: a repository with one branch, and one who may write to it.
 *
 * @param context where the editor is opened
 * @param repository its name, `owner/name`
 * @param content folder that lies in it as `content`
 * @returns what the editor does to it
 */
export async function stubGitHub(
  context: BrowserContext,
  repository: string,
  content: string,
): Promise<GitHub> {
  const blobs = new Map(
    readdirSync(content, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        const bytes = readFileSync(file);
        const sha = createHash('sha1').update(file).digest('hex');
        return [sha, { path: path.join('content', path.relative(content, file)), bytes }];
      }),
  );
  const committed = new Map<string, { branch: string; text: string }>();
  const pullRequests: { title: string; head: string; base: string; draft: boolean }[] = [];
  const unanswered: string[] = [];

  const rest: Readonly<Record<string, (body: unknown) => unknown>> = {
    'GET /user': () => ({ ...USER, avatar_url: '', html_url: 'https://github.com/redacteur' }),
    [`GET /repos/${repository}/collaborators/${USER.login}`]: () => ({}),
    [`GET /repos/${repository}/git/trees/${HEAD}`]: () => ({
      truncated: false,
      tree: [...blobs].map(([sha, { path, bytes }]) => {
        return { type: 'blob', path, sha, size: bytes.length };
      }),
    }),
    [`POST /repos/${repository}/pulls`]: (body) => {
      pullRequests.push(body as (typeof pullRequests)[number]);
      const number = pullRequests.length;
      return { number, node_id: `PR_${number}`, html_url: '', head: { sha: HEAD }, user: USER };
    },
    [`POST /repos/${repository}/issues/1/labels`]: () => [],
  };

  const graph = ({ query, variables }: Question): unknown => {
    const text = query.replace(/\s+/g, ' ');
    if (text.includes('createRef(')) return { createRef: { ref: { name: 'tak' } } };
    if (text.includes('createCommitOnBranch(')) {
      const { branch, fileChanges } = variables.input ?? { branch: { branchName: '' } };
      for (const { path, contents } of fileChanges?.additions ?? [])
        committed.set(path, {
          branch: branch.branchName,
          text: Buffer.from(contents, 'base64').toString(),
        });
      const date = '2026-01-01T00:00:00Z';
      return { createCommitOnBranch: { commit: { oid: HEAD, committedDate: date } } };
    }
    if (text.includes('fork: repository(')) {
      return { fork: { id: 'R_1' }, base: { ref: { target: { oid: HEAD } } } };
    }
    const found: Record<string, unknown> = {};
    for (const [, alias = '', oid = ''] of text.matchAll(/(content_\d+): object\(oid: "(\w+)"/g))
      found[alias] = { text: blobs.get(oid)?.bytes.toString(), isTruncated: false };
    for (const [, alias = '', how] of text.matchAll(/(commit_\d+): (ref|object)\(/g))
      found[alias] = how === 'ref' ? { target: { history: { nodes: [COMMIT] } } } : null;
    if (text.includes('pullRequests('))
      found['pullRequests'] = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false } };
    if (/\{ ref\(qualifiedName/.test(text))
      found['ref'] = {
        target: { oid: HEAD, history: { nodes: [{ oid: HEAD, message: 'Eerste' }] } },
      };
    if (Object.keys(found).length === 0) unanswered.push(text);
    return { repository: found };
  };

  await context.route(/^https:\/\/api\.github\.com\//, async (route: Route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    if (pathname === '/graphql') {
      const data = graph(request.postDataJSON() as Question);
      return route.fulfill({ json: { data }, headers: CORS });
    }
    const asked = `${request.method()} ${pathname}`;
    const answer = rest[asked];
    if (!answer) unanswered.push(asked);
    const json = answer ? answer(request.postDataJSON()) : { message: 'Not Found' };
    return route.fulfill({ status: answer ? 200 : 404, json, headers: CORS });
  });
  return { committed, pullRequests, unanswered };
}

const COMMIT = {
  author: { name: 'Redacteur', email: 'redactie@archief.example', user: null },
  committedDate: '2026-01-01T00:00:00Z',
};
