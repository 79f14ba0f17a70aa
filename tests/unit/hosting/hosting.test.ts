import { describe, expect, test } from 'vitest';
import { caddyfile } from '../../../src/hosting/caddy.ts';
import { EDITOR_HEADERS, headersFor, securityHeaders } from '../../../src/hosting/headers.ts';
import { nginxConfig, type ServerSetup } from '../../../src/hosting/nginx.ts';
import { staticHostFiles } from '../../../src/hosting/static-hosts.ts';
import { archiveOf } from '../../helpers/documents.ts';

const place = { file: 'redirects.yaml', line: 1, column: 1 };
const redirects = [
  { van: '/oud/', naar: '/nieuw/', reden: 'r', datum: '2026-01-01', place },
  { van: '/weg/', reden: 'r', datum: '2026-01-01', place },
];
const setup: ServerSetup = {
  host: 'archief.example',
  base: '/archief',
  root: '/srv',
  certificate: '/c.pem',
  key: '/k.pem',
  redirects,
  editor: false,
};
const input = { archive: { ...archiveOf([]), base: '/archief', redirects } };
const files = new Map(
  [...staticHostFiles(input as unknown as Parameters<typeof staticHostFiles>[0], false)].map(
    ({ path, make }) => [path, String(make())],
  ),
);

describe('the headers', () => {
  test('never allow anything inline, from elsewhere or in a frame', () => {
    const policy = securityHeaders()['Content-Security-Policy'] ?? '';
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|data:|https?:/);
    expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  });

  test('ask for https for a year at least', () => {
    const [, seconds] =
      /max-age=(\d+)/.exec(securityHeaders()['Strict-Transport-Security'] ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000);
  });

  test.each([
    ['/_astro/a.1234.css', /immutable/],
    ['/nummers/0123456789abcdef.json', /immutable/],
    ['/nummers/index.json', /^no-cache$/],
    ['/nota/1/', /^no-cache$/],
  ])('keep %s as long as it stays the same', (path, cache) => {
    expect(headersFor(path)['Cache-Control']).toMatch(cache);
  });
});

describe('the files for hosts', () => {
  test('carry every security header', () => {
    for (const text of [files.get('_headers') ?? '', nginxConfig(setup), caddyfile(setup)])
      for (const [name, value] of Object.entries(securityHeaders())) {
        expect(text).toContain(name);
        expect(text).toContain(value);
      }
  });

  test('give no header twice for an address, because Cloudflare would join the values', () => {
    const rules = (files.get('_headers') ?? '').split('\n\n').map((rule) => rule.split('\n  '));
    const all = new Set(rules[0]?.slice(1).map((line) => line.split(':')[0]));
    expect(rules[0]?.[0]).toBe('/archief/*');
    expect(rules.length).toBeGreaterThan(4);
    for (const [, ...lines] of rules.slice(1))
      for (const line of lines) expect(all).not.toContain(line.split(':')[0]);
  });

  test('lead on what moved and answer 410 for what went, under the path of the site', () => {
    expect(files.get('_redirects')).toBe('/archief/oud/ /archief/nieuw/ 301\n');
    const nginx = nginxConfig(setup);
    expect(nginx).toContain('location = "/archief/oud/" { return 301 "/archief/nieuw/"; }');
    expect(nginx).toContain(
      'location = "/archief/weg/" { error_page 410 "/archief/weg/index.html"; return 410; }',
    );
    expect(caddyfile(setup)).toContain('redir /archief/oud/ /archief/nieuw/ 301');
    expect(caddyfile(setup)).toContain('error /archief/weg/ 410');
  });

  test('send those who come over http to https on the same name', () => {
    expect(nginxConfig(setup)).toContain('return 301 https://archief.example$request_uri;');
    expect(nginxConfig({ ...setup, listen: '127.0.0.1:80' })).not.toContain('ssl');
  });
});

describe('a site with an editor', () => {
  const policy = EDITOR_HEADERS['Content-Security-Policy'] ?? '';

  test('lets scripts come from the site alone there too, and sends what is written to GitHub alone', () => {
    expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(policy).toContain("script-src 'self';");
    expect(policy.match(/https?:\/\/[^\s;]+/g)).toEqual([
      'https://avatars.githubusercontent.com',
      'https://api.github.com',
    ]);
  });

  test('gives its headers to the editor and to nothing else', () => {
    expect(headersFor('/redactie/', true)).toMatchObject(EDITOR_HEADERS);
    for (const [path, editor] of [
      ['/redactie/', false],
      ['/over/redactie/', true],
      ['/redactie', true],
      ['/', true],
    ] as const)
      expect(headersFor(path, editor)).toMatchObject(securityHeaders());
  });

  test('has the rules for every host, and one without has none of them', () => {
    const [own] = [
      ...staticHostFiles(input as unknown as Parameters<typeof staticHostFiles>[0], true),
    ];
    const rules = [
      String(own?.make()),
      nginxConfig({ ...setup, editor: true }),
      caddyfile({ ...setup, editor: true }),
    ];
    for (const text of rules)
      for (const value of [policy, securityHeaders()['Content-Security-Policy']])
        expect(text.split(`${value}"`).length + text.split(`${value}\n`).length).toBe(3);
    for (const text of [files.get('_headers') ?? '', nginxConfig(setup), caddyfile(setup)])
      expect(text).not.toContain('redactie');
    expect(rules[0]).toContain(
      `/archief/redactie/*\n  ! Content-Security-Policy\n  Content-Security-Policy: ${policy}\n`,
    );
  });
});
