import { CACHE, HASHED, SECURITY_HEADERS } from '../headers.ts';
import { endingsByType } from '../media-types.ts';
import type { ServerSetup } from './nginx.ts';

/**
 * A configuration for Caddy 2, which gets a certificate for the host by itself.
 *
 * @param setup where the site stands
 * @returns a Caddyfile
 */
export function caddyfile({ host, base, root, listen, redirects }: ServerSetup): string {
  const headers = Object.entries(SECURITY_HEADERS)
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
	@sums path ${base}/SHA256SUMS
	header @sums Content-Type "text/plain; charset=utf-8"
${types}${moved}
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
