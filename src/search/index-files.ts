/** What a browser is told of the parts, newest first: `[{ "naam": "2024", "jaar": "2024" }]`. */
export interface PartEntry {
  readonly naam: string;
  readonly jaar: string;
}

/** Where the list of parts lies, and where each part: below a folder of its name. */
export const INDEX_FOLDER = 'pagefind';
export const PARTS_FILE = 'jaren.json';
