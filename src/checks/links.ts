import { ownIds } from '../archive/facts.ts';
import { toldIn } from '../archive/graph.ts';
import type { Archive } from '../archive/types.ts';
import type { Stuk } from '../mdx/types.ts';
import { problem } from '../model/messages.ts';
import { nearest } from '../model/nearest.ts';
import type { Place, Problem } from '../model/problem.ts';
import { isDraft, isWithdrawn } from '../model/state.ts';
import { checkPageLinks } from './site-pages.ts';
import { NOTHING, type Unknown } from './unknown.ts';

/** Gives the place of a value in the frontmatter of a document. */
export type Locate = (stuk: Stuk, path: readonly PropertyKey[]) => Place;

/**
 * Holds all documents against one another: everything that one names must exist, every number must
 * lead to one paper, every file must be there. Astro by itself only logs such things.
 *
 * @param archive the archive
 * @param locate place of a value of the frontmatter
 * @param there addresses of pages that are no document, without which links to those are not judged, and
 *   paths of all files, to suggest from
 * @param unknown what may be there and cannot be read
 * @returns everything that leads nowhere or to two places
 */
export function checkLinks(
  archive: Archive,
  locate: Locate,
  there: { readonly pages?: readonly string[] | undefined; readonly files?: Iterable<string> } = {},
  unknown: Unknown = NOTHING,
): Problem[] {
  const files = [...(there.files ?? [])];
  const refs = [...archive.byRef.keys()];
  const keys = [...archive.organisaties.keys()];
  const known = new Set([...refs, ...keys.map((key) => `organisatie/${key}`)]);
  const problems: Problem[] = checkPageLinks(archive, there.pages, unknown);
  const owners = new Map<string, Stuk>();
  for (const stuk of [...archive.stukken, ...archive.withdrawn]) {
    const { data, facts, file } = stuk;
    const at =
      (...path: PropertyKey[]) =>
      () =>
        locate(stuk, path);
    const mustBePublic = (target: Stuk | undefined, named: string, place: () => Place) => {
      if (target && isDraft(target.data) && !isDraft(data))
        problems.push(problem('stuk-concept', place(), named, target.file));
    };
    const mustExist = (ref: string, place: () => Place, written = (id: string) => id) => {
      if (!known.has(ref) && !unknown.has(ref)) {
        const meant = nearest(ref, known);
        problems.push(problem('stuk-onbekend', place(), written(ref), meant && written(meant)));
      }
      mustBePublic(archive.byRef.get(ref), ref, place);
    };
    for (const [i, relation] of data.relaties.entries())
      mustExist(relation.stuk, at('relaties', i, 'stuk'));
    const told = toldIn(stuk);
    if (told !== undefined) mustExist(told, at('beschrevenIn'));
    if (data.intrekking?.vervangenDoor)
      mustExist(data.intrekking.vervangenDoor, at('intrekking', 'vervangenDoor'));
    for (const [i, { organisatie }] of data.organisaties.entries()) {
      if (archive.organisaties.has(organisatie)) continue;
      const place = locate(stuk, ['organisaties', i, 'organisatie']);
      problems.push(
        problem('organisatie-onbekend', place, organisatie, nearest(organisatie, keys)),
      );
    }
    if ('diwoo' in data && data.diwoo?.verantwoordelijke !== undefined) {
      const key = data.diwoo.verantwoordelijke;
      const place = at('diwoo', 'verantwoordelijke');
      if (!archive.organisaties.has(key))
        problems.push(problem('organisatie-onbekend', place(), key, nearest(key, keys)));
    }
    if ('bijlagen' in data) {
      for (const [i, { vindplaats }] of (data.bijlagen?.lijst ?? []).entries()) {
        const place = at('bijlagen', 'lijst', i, 'vindplaats');
        if (vindplaats.soort === 'archief') mustExist(vindplaats.stuk, place);
      }
    }
    if (stuk.kind === 'dossier') {
      for (const [i, station] of stuk.data.stations.entries()) {
        if (station.stuk) mustExist(station.stuk, at('stations', i, 'stuk'));
        if (station.bron) mustExist(station.bron, at('stations', i, 'bron'));
      }
    }
    for (const { target, kind, linked, line, column } of facts.mentions) {
      if (linked && kind === 'stuk')
        mustExist(
          target,
          () => ({ file, line, column }),
          (id) => id.replace('/', ':'),
        );
      if (!linked || kind !== 'kenmerk') continue;
      const owner = archive.byNumber.get(target);
      if (owner && ownIds(owner).includes(target))
        mustBePublic(owner, owner.ref, () => ({ file, line, column }));
      // The numbers of a document that cannot be read are not known.
      if (!owner && !unknown.some) {
        const written = (id: string | undefined) => id?.replace(/^kenmerk-/, 'kenmerk:');
        const meant = written(nearest(target, archive.byNumber.keys()));
        problems.push(
          problem('stuk-onbekend', { file, line, column }, written(target) ?? '', meant),
        );
      }
    }
    for (const path of isWithdrawn(data) ? [] : facts.files) {
      if (!archive.files.has(path))
        problems.push(
          problem('bestand-ontbreekt', placeOfFile(stuk, path, locate), path, nearest(path, files)),
        );
    }
    for (const id of ownIds(stuk)) {
      const owner = owners.get(id);
      if (owner) {
        const field = id === ownIds(stuk)[0] && 'kenmerk' in data ? 'kenmerk' : 'nummers';
        problems.push(
          problem('kenmerk-dubbel', locate(stuk, [field]), id.replace(/^kenmerk-/, ''), owner.file),
        );
      } else owners.set(id, stuk);
    }
  }
  return problems;
}

/** Where a document names a file: in its list of annexes, or in its text. */
function placeOfFile(stuk: Stuk, path: string, locate: Locate): Place {
  const annexes = 'bijlagen' in stuk.data ? (stuk.data.bijlagen?.lijst ?? []) : [];
  const i = annexes.findIndex(
    ({ vindplaats }) => vindplaats.soort === 'bestand' && vindplaats.bestand === path,
  );
  if (i >= 0) return locate(stuk, ['bijlagen', 'lijst', i, 'vindplaats', 'bestand']);
  const link = stuk.facts.fileLinks.find((one) => one.path === path);
  return link ? { file: stuk.file, line: link.line, column: link.column } : locate(stuk, []);
}
