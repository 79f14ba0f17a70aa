import { formatDate } from '../model/dates.ts';
import { problem } from '../model/messages.ts';
import type { Problem } from '../model/problem.ts';

/** Days before the end on which the editors hear of it. */
const NOTICE = 45;

/**
 * @param expires the moment until which `security.txt` holds, as the site's settings give it
 * @param today the day of today, ISO 8601
 * @returns a warning when that moment is near or past. Source: RFC 9116, 2.5.5
 */
export function checkSecurity(expires: string, today: string): Problem[] {
  const day = expires.slice(0, 10);
  const days = (Date.parse(day) - Date.parse(today)) / 86_400_000;
  if (days > NOTICE) return [];
  const place = { file: 'src/site.config.ts', line: 1, column: 1 };
  return [problem('security-verloopt', place, formatDate(day), days < 0)];
}
