import type { PublishedFile, PublishInput } from '../file.ts';
import { bibtex, csl, ris } from './forms.ts';
import { sourceOf } from './source.ts';

/**
 * @param input the archive and the site
 * @returns beside every document how to cite it, as BibTeX, RIS and CSL-JSON
 */
export function* citationFiles(
  input: Pick<PublishInput, 'archive' | 'site' | 'address' | 'keyOf'>,
): Generator<PublishedFile> {
  for (const stuk of input.archive.stukken) {
    const source = () => sourceOf(input.archive, input, stuk);
    const key = input.keyOf(stuk);
    yield { path: `${stuk.ref}.bib`, key, make: () => bibtex(source()) };
    yield { path: `${stuk.ref}.ris`, key, make: () => ris(source()) };
    yield {
      path: `${stuk.ref}.csl.json`,
      key,
      make: () => `${JSON.stringify(csl(source()))}\n`,
    };
  }
}
