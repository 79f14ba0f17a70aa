/** A stretch of text that may be personal data. */
export interface Match {
  /** Offset in the text that was looked at. */
  readonly start: number;
  /** As it stands there. */
  readonly text: string;
}

/** A web address; the digits in it are no numbers of people. `mailto:` and `tel:` are left as they are. */
const WEB_ADDRESS = /\bhttps?:\/\/[^\s<>"')\]]+/gi;

/**
 * @param text any text
 * @returns the same, as long, with spaces in place of web addresses
 */
export function withoutWebAddresses(text: string): string {
  return text.includes('://') ? text.replace(WEB_ADDRESS, (url) => ' '.repeat(url.length)) : text;
}

/** @returns the digits of a number, whatever stands between them */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
