import { MOST_CHARACTERS, questionPattern } from '../search/opensearch/question.ts';

/** The one address through which browsers ask OpenSearch. */
export interface SearchGuard {
  /** Path of the address on its host. */
  readonly path: string;
  /** The name that readers ask, which is that of the stored question too. */
  readonly alias: string;
  /** Nodes of OpenSearch: `http://127.0.0.1:9200`. */
  readonly nodes: readonly string[];
  /** Questions of one reader a second. */
  readonly perSecond: number;
}

/** What an operator adds by hand, such as who asks: a file that need not be there. */
const OWN = {
  nginx: '/etc/nginx/stukkenwijzer-opensearch*',
  caddy: '/etc/caddy/stukkenwijzer-opensearch*',
};
/** Sent on in the place of whatever a browser sent. */
const ANSWERED = 'filter_path=hits.total.value,hits.hits._source,aggregations,suggest';

/** What is asked of OpenSearch: the stored question with its gaps filled, and nothing of the browser besides. */
const asked = ({ alias }: SearchGuard, question: string) =>
  `/${alias}/_search/template?${ANSWERED}&source_content_type=application%2Fjson` +
  `&source=%7B%22id%22%3A%22${alias}%22%2C%22params%22%3A${question}%7D`;

/**
 * What stands before the server in nginx. The question is held against its grammar as it stands in the address, before
 * anything is decoded, and what passes can end no string: so nothing can be smuggled into the question.
 *
 * @param guard the address
 * @returns directives of `http { … }`
 */
export function nginxSearchMaps({ nodes, perSecond }: SearchGuard): string {
  const servers = nodes
    .map((url) => `    server ${new URL(url).host} max_fails=1 fail_timeout=5s;\n`)
    .join('');
  return `
# Zoeken op woorden: wat OpenSearch gevraagd mag worden, en hoe vaak.
map $arg_vraag $sw_vraag {
    default "";
    "~${questionPattern(true)}" $arg_vraag;
}
map $args $sw_vraag_te_lang {
    default 1;
    "~^.{0,${MOST_CHARACTERS + 'vraag='.length}}$" 0;
}
limit_req_zone $binary_remote_addr zone=sw_zoeken:2m rate=${perSecond}r/s;
upstream sw_opensearch {
${servers}    keepalive 16;
}
`;
}

/**
 * The address in nginx: a question by GET, without a body, as often as a person types. Nothing that a browser sends
 * goes on to OpenSearch but the question itself, and nothing of a failure comes back. Questions stand in no log, but
 * for lines on what went wrong.
 *
 * @param guard the address
 * @returns a location of a server
 */
export function nginxSearch(guard: SearchGuard): string {
  const { path, nodes, perSecond } = guard;
  const scheme = new URL(nodes[0] ?? '').protocol;
  return `
    location = ${path} {
        if ($request_method != GET) { return 405; }
        if ($sw_vraag_te_lang) { return 414; }
        if ($sw_vraag = "") { return 400; }
        client_max_body_size 4k;
        limit_req zone=sw_zoeken burst=${perSecond * 4} nodelay;
        limit_req_status 429;
        access_log off;
        gzip on;
        gzip_types application/json;
        proxy_pass ${scheme}//sw_opensearch${asked(guard, '$sw_vraag')};
        proxy_pass_request_body off;
        proxy_pass_request_headers off;
        proxy_set_header Host opensearch;
        proxy_set_header Content-Length "";
        proxy_set_header Connection "";
        include ${OWN.nginx};
        proxy_http_version 1.1;
        proxy_connect_timeout 1s;
        proxy_send_timeout 2s;
        proxy_read_timeout 6s;
        proxy_next_upstream error timeout http_429 http_500 http_502 http_503 http_504;
        proxy_next_upstream_timeout 8s;
        proxy_intercept_errors on;
        error_page 400 401 403 404 405 413 414 429 500 502 503 504 @sw_zoekt_niet;
    }
    location @sw_zoekt_niet {
        types {}
        default_type "text/plain; charset=utf-8";
        return 200 "Zoeken lukt nu niet.";
    }
`;
}

/**
 * The same in Caddy, which sees a question when it is decoded. OpenSearch would take a body before the address, so none
 * goes on: one of which the length is not said ends after a byte, which is no question. Caddy itself counts no requests
 * of a reader: it bounds how many go on at once.
 *
 * @param guard the address
 * @returns directives of a site
 */
export function caddySearch(guard: SearchGuard): string {
  const { path, nodes } = guard;
  // In a route its rules stand in their order: the question is judged before it is written anew.
  const pattern = questionPattern(false);
  return `
	@sw_zoeken path ${path}
	handle @sw_zoeken {
		route {
			@sw_methode not method GET
			error @sw_methode 405
			@sw_inhoud header_regexp Content-Length [1-9]
			error @sw_inhoud 413
			request_body {
				max_size 1
			}
			@sw_te_lang expression size({query}) > ${MOST_CHARACTERS + 'vraag='.length}
			error @sw_te_lang 414
			@sw_geen_vraag not vars_regexp {query.vraag} \`${pattern}\`
			error @sw_geen_vraag 400
			rewrite * ${asked(guard, '{query.vraag}')}
			reverse_proxy ${nodes.join(' ')} {
				header_up -Authorization
				header_up -Cookie
				header_up -Content-Type
				header_up -X-Forwarded-For
				import ${OWN.caddy}
				fail_duration 5s
				lb_try_duration 5s
				lb_retries 3
				@sw_mislukt status 3xx 4xx 5xx
				handle_response @sw_mislukt {
					error 503
				}
				transport http {
					dial_timeout 1s
					response_header_timeout 6s
					max_conns_per_host 32
				}
			}
		}
	}
`;
}
