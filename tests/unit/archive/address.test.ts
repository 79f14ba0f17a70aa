import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Address,
  DELEN,
  type ListAddress,
  readAddress,
  writeAddress,
} from '../../../src/archive/address.ts';
import { KIND_NAMES } from '../../../src/model/kind-names.ts';

const slug = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+){0,3}$/);
const soort = fc.constantFrom(...KIND_NAMES);
const ref = fc.tuple(soort, slug).map(([kind, id]) => `${kind}/${id}`);
const nummer = fc.integer({ min: 1, max: 9999 });
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => !text.includes('/') && text.isWellFormed());

const lists: fc.Arbitrary<ListAddress> = fc.oneof(
  fc.record({ type: fc.constant('soort'), soort }),
  fc.record({ type: fc.constant('jaar'), soort, jaar: fc.integer({ min: 1800, max: 2999 }) }),
  fc.record({ type: fc.constant('organisatie'), key: slug }),
  fc.record({
    type: fc.constant('kamerstukdossier'),
    id: fc.stringMatching(/^dossier-\d{5}(?:-[A-Z]{1,4})?$/),
  }),
  fc.record({ type: fc.constant('verband'), ref, deel: fc.constantFrom(...DELEN) }),
);

const addresses: fc.Arbitrary<Address> = fc.oneof(
  lists,
  fc.record({ type: fc.constant('stuk'), ref }),
  fc.record({
    type: fc.constant('vorm'),
    ref,
    ending: fc.constantFrom('mdx', 'md', 'json', 'csl.json'),
  }),
  fc.record({ type: fc.constant('versie'), ref, nummer }),
  fc.record({ type: fc.constant('versiebron'), ref, nummer }),
  fc.record({ type: fc.constant('vergelijking'), ref, van: nummer, tot: nummer }),
  fc.record({ type: fc.constant('pagina'), van: lists, pagina: nummer }),
  fc.record({
    type: fc.constant('bestand'),
    path: fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
  }),
  fc.record({ type: fc.constant('kenmerken'), pagina: nummer }),
);

describe('an address', () => {
  test('is read as what it was written for', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(readAddress(writeAddress(address))).toEqual(address);
      }),
    );
  });

  test('has only characters that an address may hold', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const written = writeAddress(address);
        expect(new URL(written, 'https://a.nl').pathname).toBe(written.replaceAll("'", '%27'));
      }),
    );
  });

  test.each([
    '/',
    '/zoeken/',
    '/over/regels/',
    '/nota',
    'nota/x/',
    '/nota/x/y/',
    '/nota/x/pagina/2/',
    '/bestanden/',
  ])('%s follows from no content', (path) => expect(readAddress(path)).toBeUndefined());
});
