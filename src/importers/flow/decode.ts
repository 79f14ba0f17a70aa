import { REFUSALS } from '../messages.ts';
import { ImportRefusal } from '../refusal.ts';

/**
 * @param bytes a text or a web page
 * @returns the text, and whether it had to be read as Windows-1252
 * @throws ImportRefusal when the bytes are no text
 */
export function decodeText(bytes: Uint8Array): { text: string; guessed: boolean } {
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark === '255,254' || mark === '254,255') {
    const encoding = mark === '255,254' ? 'utf-16le' : 'utf-16be';
    return { text: new TextDecoder(encoding).decode(bytes), guessed: false };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what shows that it is no text
    if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new ImportRefusal(REFUSALS.notText());
    return { text, guessed: true };
  }
}
