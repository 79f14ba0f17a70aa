import process from 'node:process';
import type { AstroIntegration } from 'astro';
import { ContentError } from '../folder/content-error.ts';
import { EDITOR_FOLDER } from '../outputs/addresses.ts';
import { site } from '../site.config.ts';
import { type EditorSettings, readSettings } from './settings.ts';

/**
 * @returns the settings of the editor in the browser, or undefined where the site has none; `REDACTIE`
 *   names a repository on GitHub in the place of the one in `site.config.ts`, and so turns it on
 * @throws ContentError with everything that is wrong with the settings
 */
export function editorSettings(): EditorSettings | undefined {
  const answer = readSettings(site.redactie, process.env['REDACTIE']);
  if ('settings' in answer) return answer.settings;
  throw new ContentError(
    `De instellingen van de redactie kloppen niet: redactie in src/site.config.ts, of REDACTIE.\n\n${answer.wrong.join('\n')}\n`,
  );
}

/** Parts of Sveltia CMS that our forms never call for: colours of code, maps and shrinking of pictures. */
const UNUSED = /^(?:@shikijs\/|leaflet|terra-draw|svgo)/;
const NOTHING = '\0redactie-niets';

/** Letters that its styles would fetch from elsewhere; the package has the same ones as files. */
const REMOTE_FONT = /@font-face\s*\{[^}]*https:\/\/[^}]*\}/g;

/** Where it would ask another company how GitHub is doing, before anyone signs in; and the answer. */
const STATUS_ADDRESS = 'https://www.githubstatus.com/api/v2/status.json';
const STATUS_UNASKED = 'data:application/json,{"status":{"indicator":"none"}}';

/**
 * Puts the page of the editor in a site that has one. It is no file under `src/pages`, so that a site
 * without an editor has nothing of it; and nor has the live preview, where files are at hand.
 *
 * @returns an integration for Astro
 */
export function redactie(): AstroIntegration {
  return {
    name: 'stukkenwijzer-redactie',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        if (command !== 'build' || !editorSettings()) return;
        const entrypoint = new URL('./redactie.astro', import.meta.url);
        injectRoute({ pattern: `/${EDITOR_FOLDER}/`, entrypoint });
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'stukkenwijzer-redactie',
                enforce: 'pre',
                resolveId: (id: string) => (UNUSED.test(id) ? NOTHING : undefined),
                load: (id: string) => (id === NOTHING ? 'export default {};' : undefined),
                transform: (code: string, id: string) =>
                  id.includes('/@sveltia/cms/')
                    ? code.replace(REMOTE_FONT, '').replace(STATUS_ADDRESS, STATUS_UNASKED)
                    : undefined,
              },
            ],
          },
        });
      },
    },
  };
}
