/** What an organisation did with the paper; decides on which list of its page the paper stands. */
export const ROLES = [
  'afzender',
  'geadresseerde',
  'opdrachtgever',
  'uitvoerder',
  'betrokken',
  'genoemd',
] as const;
