import { canonicalId } from './codes.ts';
import { readId } from './ids.ts';
import { decodeAddress, kenmerkSlug } from './normalise.ts';
import type { ReferenceKind } from './types.ts';

/** What an editor's link by number points at. */
export interface Target {
  readonly id: string;
  readonly kind: ReferenceKind;
}

/** Schemes of links by number, each with the way from the value to the canonical id. */
const SCHEMES: Readonly<Record<string, (value: string) => string>> = {
  kst: (value) => canonicalId(prefixed('kst', value)),
  dossier: (value) => prefixed('dossier', value).replace(/-[a-z]+$/, (part) => part.toUpperCase()),
  ah: (value) => prefixed('ah', value.toLowerCase()),
  h: (value) => prefixed('h', value.toLowerCase()),
  stb: (value) => prefixed('stb', value),
  stcrt: (value) => prefixed('stcrt', value),
  trb: (value) => prefixed('trb', value),
  blg: (value) => prefixed('blg', value),
  kv: (value) => canonicalId(prefixed('kv', value)),
  nds: (value) => canonicalId(prefixed('nds', value)),
  tk: (value) => value.toUpperCase(),
  celex: (value) => value.toUpperCase(),
  com: (value) => value.toUpperCase().replace(/^(?=\()/, 'COM'),
  ecli: (value) => (/^ecli:/i.test(value) ? value : `ecli:${value}`).toUpperCase(),
  bwb: (value) => value.toUpperCase().replace(/^(?=[RVW]\d)/, 'BWB'),
  jci: (value) => (value.startsWith('jci') ? value : `jci${value}`),
  kenmerk: (value) => `kenmerk-${kenmerkSlug(value)}`,
};

/** What the id of each scheme must turn out to be; the others may be of any kind. */
const KINDS: Readonly<Record<string, readonly ReferenceKind[]>> = {
  kst: ['kamerstuk', 'dossier'],
  tk: ['zaak', 'document', 'activiteit'],
  celex: ['eu-handeling'],
  com: ['eu-document'],
  ecli: ['ecli'],
  bwb: ['bwb'],
  jci: ['jci'],
};

function prefixed(prefix: string, value: string): string {
  return value.toLowerCase().startsWith(`${prefix}-`) ? value : `${prefix}-${value}`;
}

/** The names of the schemes that editors can link with, in the order of the manual. */
export const SCHEME_NAMES: readonly string[] = Object.keys(SCHEMES);

/**
 * The id and kind behind an editor's link: scheme `kst` and value `29279-823` give
 * `kst-29279-823`. Undefined when the scheme is unknown or the value malformed; whether the paper
 * exists is for the archive to say. A percent-encoded value is decoded. Throws nothing.
 */
export function idFromScheme(scheme: string, value: string): Target | undefined {
  const name = scheme.toLowerCase();
  const read = Object.hasOwn(SCHEMES, name) ? SCHEMES[name] : undefined;
  const plain = decodeAddress(value.trim()).text;
  if (!read || plain === '') return undefined;
  const id = read(plain);
  const parts = readId(id);
  if (!parts || (KINDS[name] && !KINDS[name].includes(parts.kind))) return undefined;
  return { id, kind: parts.kind };
}
