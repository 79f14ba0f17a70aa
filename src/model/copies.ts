/** How Windows, macOS, OneDrive and people name a second copy: `x - kopie`, `x (1)`, `x-LAPTOP-AB12`. */
const COPY =
  /^(.+?)(?: ?[-–] ?(?:kopie|copy)(?: ?\(\d+\))?| ?\(\d{1,2}\)|[- ](?:DESKTOP|LAPTOP|PC)-[A-Z0-9]{4,})$/i;

/**
 * @param stem name of a file without its ending
 * @returns the name of the file that it seems to be a copy of, without its ending
 */
export function copyOf(stem: string): string | undefined {
  return COPY.exec(stem)?.[1];
}
