import process from 'node:process';
import { ContentError } from '../folder/content-error.ts';
import { readSearchSetting, type SearchSetting } from '../search/opensearch/setting.ts';
import { site } from '../site.config.ts';
import { href } from './href.ts';

/**
 * @returns the engine that finds words; `OPENSEARCH` is the address that browsers ask in the place of what is in
 *   `site.config.ts`, and so turns OpenSearch on
 * @throws ContentError with what is wrong with the setting
 */
export function searchSetting(): SearchSetting {
  const answer = readSearchSetting(site.search, process.env['OPENSEARCH']);
  if ('setting' in answer) return answer.setting;
  throw new ContentError(
    `De instelling van het zoeken klopt niet: search in src/site.config.ts, of OPENSEARCH.\n\n${answer.wrong.join('\n')}\n`,
  );
}

/** @returns where pages ask OpenSearch for words; undefined where words are in the files of the site */
export function askedAt(): string | undefined {
  const setting = searchSetting();
  if (setting.engine !== 'opensearch') return undefined;
  return setting.address.startsWith('/') ? href(setting.address) : setting.address;
}
