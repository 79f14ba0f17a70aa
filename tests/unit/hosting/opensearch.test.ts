import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { securityHeaders } from '../../../src/hosting/headers.ts';
import { nodeSettings } from '../../../src/hosting/opensearch.ts';

interface Service {
  readonly image: string;
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

describe('the compose file', () => {
  const compose = parse(readFileSync('hosting/opensearch.compose.yaml', 'utf8'), { merge: true });
  const services = Object.entries(compose.services as Record<string, Service>);

  test('starts three nodes of the version that is tested, which know one another', () => {
    const version = /<opensearch>(.*)<\/opensearch>/.exec(
      readFileSync('tests/java/pom.xml', 'utf8'),
    )?.[1];
    const names = services.map(([name]) => name);
    expect(names).toEqual(['een', 'twee', 'drie']);
    for (const [name, { image, environment }] of services) {
      expect(image).toBe(`opensearchproject/opensearch:${version}`);
      expect(environment['node.name']).toBe(name);
      for (const key of ['discovery.seed_hosts', 'cluster.initial_cluster_manager_nodes'])
        expect(environment[key]?.split(',')).toEqual(names);
    }
  });

  test('lets nobody in from other machines, keeps data apart, and gives each node the settings', () => {
    for (const [name, { ports, volumes }] of services) {
      expect(ports.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
      expect(volumes.filter((volume) => volume.startsWith(`${name}:`))).toHaveLength(1);
      expect(volumes.some((volume) => volume.startsWith('./opensearch.yml:'))).toBe(true);
      expect(compose.volumes).toHaveProperty(name);
    }
    expect(new Set(services.flatMap(([, { ports }]) => ports)).size).toBe(3);
  });
});

test('no node runs a script, walks through all words, makes an index by itself or takes a large body', () => {
  expect(parse(nodeSettings())).toMatchObject({
    'script.allowed_types': 'stored',
    'script.allowed_contexts': 'template',
    'search.allow_expensive_queries': false,
    'action.auto_create_index': false,
    'rest.action.multi.allow_explicit_index': false,
  });
});

test('the policy lets pages ask OpenSearch on another host, and no other', () => {
  const asked = (address: string) =>
    securityHeaders({ engine: 'opensearch', address })['Content-Security-Policy']?.match(
      /connect-src [^;]*/,
    )?.[0];
  expect(asked('/zoekwoorden')).toBe("connect-src 'self'");
  expect(asked('https://zoek.example/w')).toBe("connect-src 'self' https://zoek.example");
});
