import type { Examined } from '../../mdx/document.ts';
import { problem } from '../../model/messages.ts';
import type { Organisatie } from '../../model/organisatie.ts';
import type { Finding } from '../../model/problem.ts';

/** The ministry of BZK in the register of organisations (TOOI). */
const BZK = /\/mnre1034$/;

/**
 * @param document a document
 * @param organisaties organisations by their key
 * @returns a warning where a paper that BZK sent has a kenmerk that BZK does not give
 */
export function checkNumber(
  { data, locate }: Examined,
  organisaties: Readonly<Record<string, Organisatie>>,
): Finding[] {
  if (!data || !('kenmerk' in data) || /^\d{4}-\d{10}$/.test(data.kenmerk)) return [];
  const sent = data.organisaties.some(
    ({ organisatie, rol }) =>
      rol === 'afzender' &&
      (organisatie === 'bzk' || BZK.test(organisaties[organisatie]?.tooi ?? '')),
  );
  if (!sent) return [];
  const [, year, number] = /^(\d{4})-?(\d{1,9})$/.exec(data.kenmerk) ?? [];
  const meant = number === undefined ? undefined : `${year}-${number.padStart(10, '0')}`;
  return [problem('kenmerk-vorm', locate(['kenmerk']), data.kenmerk, meant)];
}
