/** Why a build cannot begin or go on, in words that say what to do; no stack trace helps with it. */
export class BuildRefusal extends Error {
  override readonly name = 'BuildRefusal';
}

const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'De schijf is vol',
  EDQUOT: 'De schijfruimte van deze gebruiker is op',
  EROFS: 'Op deze schijf mag niet worden geschreven',
  EACCES: 'Hier mag niet worden geschreven',
  EPERM: 'Hier mag niet worden geschreven',
  EMFILE: 'Er staan te veel bestanden open',
  ENOTDIR: 'Er staat een bestand waar een map hoort',
  EEXIST: 'Er staat een bestand waar een map hoort',
};

/** Results of SQLite that mean the same: READONLY, FULL, CANTOPEN. */
const STORE: Readonly<Record<number, string>> = { 8: 'EROFS', 13: 'ENOSPC', 14: 'EACCES' };

/**
 * @param cause what went wrong
 * @returns what to tell whoever builds, where it is a matter of the disk; undefined for a defect
 */
export function diskTrouble(cause: unknown): string | undefined {
  const {
    code,
    errcode,
    path = '',
  } = (cause ?? {}) as {
    code?: string;
    errcode?: number;
    path?: string;
  };
  const what = DISK[STORE[(errcode ?? 0) & 0xff] ?? code ?? ''];
  if (what === undefined) return undefined;
  const where = path === '' ? '' : `: ${path}`;
  return `${what}${where}. De site staat er nog zoals zij was; bouw opnieuw als het is verholpen.`;
}
