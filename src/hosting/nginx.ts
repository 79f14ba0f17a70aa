import type { Redirect } from '../model/redirects.ts';
import { EDITOR_FOLDER } from '../outputs/addresses.ts';
import {
  endingsByType,
  isCompressible,
  mediaTypeOf,
  UNKNOWN_TYPE,
} from '../outputs/media-types.ts';
import type { SearchSetting } from '../search/opensearch/setting.ts';
import { CACHE, EDITOR_HEADERS, HASHED, securityHeaders } from './headers.ts';
import { nginxSearch, nginxSearchMaps, type SearchGuard } from './search-guard.ts';

/** Where and how a server of its own serves the site. */
export interface ServerSetup {
  /** Name of the host: `stukkenwijzer.example`. */
  readonly host: string;
  /** Path under which the site stands, without a slash at the end. */
  readonly base: string;
  /** Folder whose `<base>/index.html` is the front page. */
  readonly root: string;
  /** `127.0.0.1:8080` behind something that speaks TLS; undefined for TLS here. */
  readonly listen?: string | undefined;
  /** Certificate with its chain, and its key. */
  readonly certificate: string;
  readonly key: string;
  readonly redirects: readonly Redirect[];
  /** Whether the site has an editor, with headers of its own. */
  readonly editor: boolean;
  /** The engine that finds words. */
  readonly search?: SearchSetting | undefined;
  /** The address through which browsers ask OpenSearch, where that is on this server. */
  readonly guard?: SearchGuard | undefined;
}

/**
 * A configuration for nginx that needs no modules beyond Debian's `nginx-light`: compressed siblings
 * (`npm run compress`) are chosen here, so Brotli needs none either.
 *
 * @param setup where the site stands
 * @returns a file for `http { … }`: `/etc/nginx/conf.d/stukkenwijzer.conf`
 */
export function nginxConfig(setup: ServerSetup): string {
  const { host, base, root, listen, certificate, key, redirects, editor, search, guard } = setup;
  const tls = listen === undefined;
  return `# Gemaakt met npm run hosting. Hoort in http { … }, dus in /etc/nginx/conf.d/.

# Wat de lezer aankan: Brotli, gzip of geen van beide.
map $http_accept_encoding $sw_ending {
    default "";
    "~*\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))" ".gz";
}
map $http_accept_encoding $sw_best {
    default $sw_ending;
    "~*\\bbr\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))" ".br";
}
map $uri $sw_encoding {
    volatile;
    default "";
    "~\\.br$" br;
    "~\\.gz$" gzip;
}
map $uri $sw_cache {
    volatile;
    default "${CACHE.other}";
    "~^${base}/${HASHED.replaceAll('"', '\\"')}" "${CACHE.hashed}";
}
${editor ? editorMaps(base, search) : ''}${guard ? nginxSearchMaps(guard) : ''}${
  tls
    ? `
server {
    listen 80;
    listen [::]:80;
    server_name ${host};
    return 301 https://${host}$request_uri;
}
`
    : ''
}
server {
${
  tls
    ? `    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    ssl_certificate ${certificate};
    ssl_certificate_key ${key};
    ssl_protocols TLSv1.2 TLSv1.3;`
    : `    listen ${listen};`
}
    server_name ${host};
    root ${root};
    server_tokens off;
    absolute_redirect off;
    gzip off;
    etag on;
    error_page 404 ${base}/404.html;

${headerLines(editor, search)}
    add_header Cache-Control $sw_cache always;
    add_header Content-Encoding $sw_encoding always;
    add_header Vary Accept-Encoding always;

${redirects.map((redirect) => redirectLocation(base, redirect)).join('')}
${guard ? nginxSearch(guard) : ''}    # Bestanden die voor andere hosts of als kopie zijn bedoeld.
    location ~ (?:\\.(?:br|gz)|/_headers|/_redirects)$ {
        return 404;
    }
    location ~ /$ {
        types {}
        default_type "${mediaTypeOf('/')}";
        try_files \${uri}index.html$sw_best \${uri}index.html =404;
    }
${[...endingsByType()].map(([type, endings]) => typeLocation(type, endings)).join('')}
    location = ${base}/SHA256SUMS {
        types {}
        default_type "${mediaTypeOf('SHA256SUMS')}";
    }
    location / {
        types {}
        default_type ${UNKNOWN_TYPE};
        try_files $uri $uri/ =404;
    }
}
`;
}

function headerLines(editor: boolean, search?: SearchSetting): string {
  return Object.entries(securityHeaders(search))
    .map(([name, value]) => {
      const own = editor && name in EDITOR_HEADERS;
      return `    add_header ${name} ${own ? editorVariable(name) : `"${value}"`} always;`;
    })
    .join('\n');
}

/** Headers that the editor has a value of its own for: nginx would drop all others in a location. */
function editorMaps(base: string, search?: SearchSetting): string {
  return Object.entries(EDITOR_HEADERS)
    .map(
      ([name, value]) => `map $uri ${editorVariable(name)} {
    default "${securityHeaders(search)[name]}";
    "~^${base}/${EDITOR_FOLDER}/" "${value}";
}
`,
    )
    .join('');
}

const editorVariable = (name: string) => `$sw_${name.toLowerCase().replaceAll('-', '_')}`;

function typeLocation(type: string, endings: readonly string[]): string {
  const files = isCompressible(type) ? '$uri$sw_best $uri' : '$uri';
  return `    location ~ \\.(?:${endings.join('|')})$ {
        types {}
        default_type "${type}";
        try_files ${files} =404;
    }
`;
}

/** A page that is gone answers 410 with the page that says why; a file that is gone with nothing. */
function redirectLocation(base: string, { van, naar }: Redirect): string {
  const answer =
    naar !== undefined
      ? `return 301 ${quote(naar.startsWith('/') ? `${base}${naar}` : naar)};`
      : `${van.endsWith('/') ? `error_page 410 ${quote(`${base}${van}index.html`)}; ` : ''}return 410;`;
  return `    location = ${place(`${base}${van}`)} { ${answer} }\n`;
}

/** Where an address is answered: nginx holds it against the decoded path, and knows no variables there. */
function place(address: string): string {
  const decoded = address.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
  return `"${decoded.replace(/["\\]/g, '\\$&')}"`;
}

/** A value between quotes; a variable of nginx cannot begin in it. */
function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&').replaceAll('$', '%24')}"`;
}
