import { PICTURES } from '../messages.ts';
import type { Picture } from '../source.ts';

/** Gives a file that stands beside the file that is imported, by its path from there. */
export type Beside = (path: string) => Uint8Array | undefined;

/**
 * Finds the image that a web page or text names. Nothing is fetched: who stores a paper must be able to do
 * so without telling anyone.
 *
 * @param address the address as it stands there
 * @param beside gives files beside the one that is imported
 * @returns the bytes of the image, or why it does not come along
 */
export function imageAt(address: string, beside: Beside): Picture['image'] {
  const data = /^data:[^,]*?(;base64)?,(.*)$/is.exec(address);
  if (data) return decodeData(data[2] ?? '', data[1] !== undefined);
  if (/^(?:https?:)?\/\//i.test(address)) {
    return { refused: PICTURES.elsewhere(address.slice(0, 200)) };
  }
  const path = decoded(address.replace(/[?#].*$/s, ''));
  const bytes = /^[a-z][a-z\d+.-]*:|^\//i.test(path) ? undefined : beside(path);
  return bytes ?? { refused: PICTURES.missing(path.slice(0, 200)) };
}

function decodeData(data: string, base64: boolean): Picture['image'] {
  if (!base64) return new TextEncoder().encode(decoded(data));
  try {
    return Uint8Array.from(atob(decoded(data)), (character) => character.charCodeAt(0));
  } catch {
    return { refused: PICTURES.damaged() };
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
