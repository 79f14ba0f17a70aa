/** Everything that another organisation changes to make this archive its own. Data only. */
export const site = {
  name: 'Stukkenwijzer',
  tagline: 'Beslisnota’s, Kamerbrieven en onderzoek, met wat ertoe leidde en wat eruit volgde',
  url: 'https://stukkenwijzer.example',
  /** Who answers for the site; stands on every page. */
  publisher: {
    name: 'de redactie van Stukkenwijzer',
    line: 'Uitgegeven door de redactie van Stukkenwijzer. Geen website van de Rijksoverheid.',
    /** Where readers report an error. */
    contact: 'mailto:redactie@stukkenwijzer.example',
    /** Identifier in TOOI; empty for a publisher that has none, as this one. */
    tooi: '',
  },
  /** `/.well-known/security.txt`, for whoever finds a leak; at most a year ahead (RFC 9116). */
  security: {
    contact: ['mailto:redactie@stukkenwijzer.example'],
    expires: '2027-11-01T00:00:00Z',
    languages: ['nl', 'en'],
  },
  /**
   * The editor in the browser, at `/redactie/`; false leaves it out of the site. Turned on with
   * `{ repository: 'voorbeeld/archief' }`; `branch`, `folder` and `signIn` as docs/redactie.md says.
   */
  redactie: false,
  /**
   * What finds words: `'pagefind'`, an index among the files of the site, or OpenSearch as docs/opensearch.md says,
   * with the address that browsers ask: `{ opensearch: '/zoekwoorden' }`.
   */
  search: 'pagefind',
  language: 'nl',
  /** The look, where it is that of an organisation with its own NL Design System; see `src/site/theme.ts`. */
  theme: { tokens: '', className: '', dark: true, pictures: { serif: [], sans: [] } },
  /** Besides the search page, which the header always leads to. */
  menu: [
    { label: 'Nota’s', path: '/nota/' },
    { label: 'Brieven', path: '/brief/' },
    { label: 'Onderzoek', path: '/onderzoek/' },
    { label: 'Moties', path: '/motie/' },
    { label: 'Dossiers', path: '/dossier/' },
    { label: 'Organisaties', path: '/organisatie/' },
    { label: 'Nummers', path: '/kenmerken/' },
  ],
  /** Searches that the front page suggests; each finds something. */
  examples: ['2024-0000358151', 'anonimiteit online', 'metaverse'],
  /** Documents a page of a list shows. */
  pageSize: 50,
} as const;
