import { z } from 'zod';

/** The engine that finds words. */
export type SearchSetting =
  /** The index of the site itself, in small files. */
  | { readonly engine: 'pagefind' }
  /** `address`: where browsers ask, a path below the site or a whole address on another host. */
  | { readonly engine: 'opensearch'; readonly address: string };

/** The setting, or everything that is wrong with it. */
export type SearchAnswer =
  | { readonly setting: SearchSetting }
  | { readonly wrong: readonly string[] };

const SHAPE = "schrijf 'pagefind', of { opensearch: '/zoekwoorden' }.";
const ADDRESS =
  'schrijf waar browsers vragen: een pad van de site, zoals /zoekwoorden, of een heel adres met https.';

const setting = z.union(
  [
    z.literal('pagefind').transform((engine) => ({ engine })),
    z
      .strictObject({
        opensearch: z
          .string()
          .regex(
            /^(?:https:\/\/[\w.-]+(?::\d+)?|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?)?(?:\/[\w.~-]+)+$/,
          ),
      })
      .transform(({ opensearch: address }) => ({ engine: 'opensearch' as const, address })),
  ],
  { error: SHAPE },
);

/**
 * @param configured `search` of `site.config.ts`
 * @param address an address that turns OpenSearch on in the place of what is configured
 * @returns the setting, or a line for each thing that is wrong, with what to write instead
 */
export function readSearchSetting(configured: unknown, address?: string): SearchAnswer {
  const judged = setting.safeParse(address ? { opensearch: address } : configured);
  if (judged.success) return { setting: judged.data };
  const named = typeof (configured as { opensearch?: unknown })?.opensearch === 'string';
  return { wrong: [address || named ? `search.opensearch: ${ADDRESS}` : `search: ${SHAPE}`] };
}

/**
 * @param setting the engine
 * @param site where the site stands
 * @returns where browsers ask OpenSearch; undefined with another engine
 */
export function searchAddress(setting: SearchSetting, site: string): URL | undefined {
  if (setting.engine !== 'opensearch') return undefined;
  const { address } = setting;
  return new URL(address.startsWith('/') ? site.replace(/\/$/, '') + address : address);
}
