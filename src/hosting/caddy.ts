import { EDITOR_FOLDER } from '../outputs/addresses.ts';
import { endingsByType } from '../outputs/media-types.ts';
import type { SearchSetting } from '../search/opensearch/setting.ts';
import { CACHE, EDITOR_HEADERS, HASHED, securityHeaders } from './headers.ts';
import type { ServerSetup } from './nginx.ts';
import { caddySearch } from './search-guard.ts';

/**
 * A configuration for Caddy 2, which gets a certificate for the host by itself.
 *
 * @param setup where the site stands
 * @returns a Caddyfile
 */
export function caddyfile(setup: ServerSetup): string {
  const { host, base, root, listen, redirects, editor, search, guard } = setup;
  const headers = Object.entries(securityHeaders(search))
    .filter(([name]) => !(editor && name in EDITOR_HEADERS))
    .map(([name, value]) => `\t\t${name} "${value}"\n`)
    .join('');
  const types = [...endingsByType()]
    .map(([type, endings], i) => {
      const paths = endings.map((ending) => `*.${ending}`).join(' ');
      return `\t@type${i} path ${paths}\n\theader @type${i} Content-Type "${type}"\n`;
    })
    .join('');
  const moved = redirects
    .map(({ van, naar }) =>
      naar === undefined
        ? `\terror ${base}${van} 410\n`
        : `\tredir ${base}${van} ${naar.startsWith('/') ? base : ''}${naar} 301\n`,
    )
    .join('');
  return `# Gemaakt met npm run hosting.
${listen === undefined ? host : `http://${listen}`} {
	root * ${root}

	header {
${headers}		-Server
	}
	@hashed path_regexp ^${base}/${HASHED}
	@other not path_regexp ^${base}/${HASHED}
	header @hashed Cache-Control "${CACHE.hashed}"
	header @other Cache-Control "${CACHE.other}"
${editor ? editorRules(base, search) : ''}	@sums path ${base}/SHA256SUMS
	header @sums Content-Type "text/plain; charset=utf-8"
${types}${moved}${guard ? caddySearch(guard) : ''}
	@kept path */_headers */_redirects *.br *.gz
	error @kept 404

	file_server {
		precompressed br gzip
	}

	handle_errors {
		@missing expression {err.status_code} == 404
		handle @missing {
			rewrite * ${base}/404.html
			file_server {
				status 404
			}
		}
		@gone expression {err.status_code} == 410
		handle @gone {
			rewrite * {path}index.html
			file_server {
				status 410
			}
		}
	}
}
`;
}

/** The headers that the editor has a value of its own for; each address matches one of the two. */
function editorRules(base: string, search?: SearchSetting): string {
  const place = `path ${base}/${EDITOR_FOLDER}/*`;
  const rules = Object.entries(EDITOR_HEADERS).map(
    ([name, value]) =>
      `\theader @editor ${name} "${value}"\n\theader @reader ${name} "${securityHeaders(search)[name]}"\n`,
  );
  return `\t@editor ${place}\n\t@reader not ${place}\n${rules.join('')}`;
}
