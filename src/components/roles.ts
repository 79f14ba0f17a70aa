/** What stands above the papers in which an organisation has a role (`ROLES` in model/roles.ts). */
export const ROLE_HEADINGS: Readonly<Record<string, string>> = {
  afzender: 'Afzender van',
  geadresseerde: 'Geadresseerde van',
  opdrachtgever: 'Opdrachtgever van',
  uitvoerder: 'Uitvoerder van',
  betrokken: 'Betrokken bij',
  genoemd: 'Genoemd in',
};
