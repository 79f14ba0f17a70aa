/** Where the editor in the browser stands, on a site that has one. */
export const EDITOR_FOLDER = 'redactie';

/** Name of the list of addresses, beside the content that it is about. */
export const LOCK = 'addresses.lock';

/**
 * Files of the site that have no lasting address: what carries a hash in its name, what the site's own
 * pages alone read, numbered pages of lists and sitemaps (which paper stands on page 3 changes every day),
 * what is made of two versions, the editor in the browser, pictures for previews, and what is made after the build when asked.
 */
const PASSING: readonly RegExp[] = [
  /^_astro\//,
  /^woorden\//,
  /^pagefind\//,
  /^nummers\//,
  /(?:^|\/)pagina\/\d+\//,
  /^kenmerken\/\d+\//,
  /\/vergelijk\//,
  new RegExp(`^${EDITOR_FOLDER}/`),
  /^api\/v1\/documenten\/\d+\.json$/,
  /^sitemaps\/.*-\d+\.xml$/,
  /^(?!bestanden\/).*\.(?:pdf|epub|png)$/,
  /^alles\.zip$/,
  /\.(?:br|gz)$/,
  /^(?:404\.html|SHA256SUMS|_headers|_redirects|thema\.js)$/,
];

/**
 * @param file path of a file of the built site, without a slash before it
 * @returns its address on the site, without the base; undefined for what has no lasting address
 */
export function lastingAddress(file: string): string | undefined {
  if (PASSING.some((pattern) => pattern.test(file))) return undefined;
  return `/${file}`.replace(/\/index\.html$/, '/');
}

const HEADING = `# Elk adres dat deze site ooit had. Een adres blijft bestaan: verdwijnt het, dan stopt de bouw,
# tenzij redirects.yaml zegt waar het nu staat of het stuk is ingetrokken.
# Bijwerken na een bouw: npm run addresses. Haal hier nooit een regel weg.
`;

/**
 * @param text the list of addresses
 * @returns the addresses with the line that each stands on, from 1, in any order and however often they stand there
 */
export function readLock(text: string): Map<string, number> {
  return new Map(
    numbered(text).filter(([line]) => line !== '' && !line.startsWith('#') && !MARKER.test(line)),
  );
}

/**
 * @param text the list of addresses
 * @returns the lines, from 1, at which Git left two versions of the list side by side
 */
export function conflictsIn(text: string): number[] {
  return numbered(text).flatMap(([line, number]) => (MARKER.test(line) ? [number] : []));
}

/** What Git puts around two versions; source: git-merge(1), "How conflicts are presented". */
const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/;

const numbered = (text: string) =>
  text.split('\n').map((line, i): [string, number] => [line.trim(), i + 1]);

/** @returns the list as it lies beside the content; addresses in order, each on a line of its own */
export function writeLock(addresses: Iterable<string>): string {
  const lines = [...new Set(addresses)].sort((a, b) => (a < b ? -1 : 1));
  return `${HEADING}${lines.map((line) => `${line}\n`).join('')}`;
}
