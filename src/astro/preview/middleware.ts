import type { MiddlewareHandler } from 'astro';
import { elsewhere, PROBLEMS_PAGE, panel } from '../../checks/preview/html.ts';
import { insert } from '../../checks/preview/insert.ts';
import styles from '../../styles/preview.css?url';
import { foundProblems, surroundings } from './problems.ts';

/** Puts what is wrong with the content on every page of the live preview. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { groups, broken } = await foundProblems();
  if (groups.length === 0) return response;
  const around = surroundings();
  const asked = decodeURI(url.pathname).slice(around.base.length);
  const here = groups.filter(({ page }) => page === asked);
  const others = groups.filter(({ page }) => page !== asked);
  // These two show problems themselves.
  const own = here.length > 0 && !broken.has(asked) ? panel(here, around) : '';
  const rest = asked === PROBLEMS_PAGE ? '' : elsewhere(others, here.length > 0, around.base);
  const page = insert(
    await response.text(),
    `<link rel="stylesheet" href="${styles}">`,
    own + rest,
  );
  return new Response(page, { status: response.status, headers: response.headers });
};
