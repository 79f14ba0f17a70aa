import { squeeze } from '../runs.ts';

/** What programs fill in by themselves: their guess, the name of the file, or where it was stored. */
const GENERATED = [
  /^(?:picture|image|img|afbeelding|figuur|grafiek|foto|diagram|chart|logo|object)[\s_-]*\d*$/i,
  /\.(?:png|jpe?g|gif|webp|bmp|tiff?|emf|wmf|svg)$/i,
  /^(?:[a-z]:\\|\\\\|\/|https?:|data:|cid:)/i,
];
const GUESS =
  /\s*(?:automatisch gegenereerde beschrijving|door ai gegenereerde inhoud[^.]*\.?|beschrijving automatisch gegenereerd(?: met[^.]*)?|description automatically generated|ai-generated content may be incorrect)\.?\s*$/i;

/**
 * @param written the alternative text of an image in its file
 * @returns it when a person wrote it; nothing for what a program guessed, which says too little to stand
 */
export function writtenAlt(written: string | undefined): string | undefined {
  const text = squeeze(written ?? '');
  if (text === '' || GUESS.test(text) || GENERATED.some((form) => form.test(text)))
    return undefined;
  return text;
}
