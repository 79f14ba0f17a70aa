import { checkSecurity } from '../checks/security.ts';
import type { Problem } from '../model/problem.ts';
import { site } from '../site.config.ts';

/** @returns a warning when the site's address for reports of leaks is about to expire */
export function securityProblems(): Problem[] {
  return checkSecurity(site.security.expires, new Date().toISOString().slice(0, 10));
}
