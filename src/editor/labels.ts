/** Names of fields that no rule turns into good Dutch. */
const LABELS: Readonly<Record<string, string>> = {
  diwoo: 'DiWoo',
  themas: 'Thema’s',
  tooi: 'TOOI',
};

/**
 * @param name a field as the schema calls it: `statusToelichting`
 * @returns what an editor reads above it: `Status toelichting`
 */
export function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return LABELS[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
