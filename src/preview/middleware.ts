import type { MiddlewareHandler } from 'astro';
import { elsewhere, PROBLEMS_PAGE, panel } from '../checks/preview/html.ts';
import { insert } from '../checks/preview/insert.ts';
import styles from '../styles/preview.css?url';
import { foundProblems, surroundings } from './problems.ts';
import { watched } from './watched.ts';

/** Puts what is wrong with the content on every page of the live preview. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const { followed } = watched();
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { groups, broken } = await foundProblems();
  const around = surroundings();
  const asked = decoded(url.pathname).slice(around.base.length);
  const here = groups.filter(({ page }) => page === asked);
  const others = groups.filter(({ page }) => page !== asked);
  // These two show problems themselves.
  const own = here.length > 0 && !broken.has(asked) ? panel(here, around) : '';
  const rest = asked === PROBLEMS_PAGE ? '' : elsewhere(others, here.length > 0, around.base);
  const head =
    `<meta name="voorvertoning" content="${followed}">` +
    (groups.length > 0 ? `<link rel="stylesheet" href="${styles}">` : '');
  const page = insert(await response.text(), head, own + rest);
  return new Response(page, { status: response.status, headers: response.headers });
};

/** Astro has decoded most of an address already, and a percent sign that is left may mean itself. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
