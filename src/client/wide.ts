/** From here there is a margin beside the text: `--breed` in src/styles/media.css. */
export const WIDE = '(min-width: 68.75rem)';
