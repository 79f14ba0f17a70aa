import type { Redirect } from '../model/redirects.ts';
import { href } from '../site/href.ts';

/** @returns where the readers of a redirect are led, with the base of the site; undefined when nowhere */
export function movedAddress({ naar }: Redirect): string | undefined {
  return naar?.startsWith('/') ? href(naar) : naar;
}
