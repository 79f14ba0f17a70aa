import { stringify } from 'yaml';

/**
 * What every node of OpenSearch is told, besides its name and its addresses. Readers ask one stored question through
 * the address that nginx or Caddy guards; these settings are the second wall, for whoever gets past it. Source:
 * docs.opensearch.org, "Search settings", "Index settings" and "Scripting".
 */
const SETTINGS = {
  // No script runs: a stored question is a template, and no other may be compiled.
  'script.allowed_types': 'stored',
  'script.allowed_contexts': 'template',
  // No question that has to walk through all words, no endless one, and none with many parts.
  'search.allow_expensive_queries': false,
  'search.default_search_timeout': '5s',
  'search.max_buckets': 2000,
  'search.max_open_scroll_context': 0,
  'indices.query.bool.max_clause_count': 512,
  // An index is made or dropped by its name alone, and a body names no other index than its address.
  'action.auto_create_index': false,
  'action.destructive_requires_name': true,
  'rest.action.multi.allow_explicit_index': false,
  'http.max_content_length': '20mb',
} as const;

/** @returns the settings of a node, as `opensearch.yml` */
export function nodeSettings(): string {
  return `# Gemaakt met npm run hosting.\n${stringify(SETTINGS)}`;
}
