import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { site } from '../site.config.ts';

/** The look of an organisation. */
export interface Theme {
  /** Stylesheet with its tokens (`--nl-…`, `--utrecht-…`) as it publishes them; empty for our own look. */
  readonly tokens: string;
  /** The class for which that stylesheet sets them; empty where it sets them for the whole page. */
  readonly className: string;
  /** Whether its colours are fit for a dark screen too. */
  readonly dark: boolean;
  /** TrueType files of its letters for pictures, common letters first; ours where there are none. */
  readonly pictures: { readonly serif: readonly string[]; readonly sans: readonly string[] };
}

/**
 * @returns the look of the site: what the file that `THEME` names says, over `theme` in the settings of the site
 * @throws Error when that file cannot be read
 */
export function themeOfSite(): Theme {
  const file = process.env['THEME'];
  return file ? { ...site.theme, ...JSON.parse(readFileSync(file, 'utf8')) } : site.theme;
}

/** @returns the stylesheet with the tokens of the organisation; one that says nothing where it brings none */
export function tokensFile(): string {
  return path.resolve(themeOfSite().tokens || 'src/styles/no-tokens.css');
}

/** @returns all that the look of the organisation consists of, to make keys of */
export function themeParts(): readonly (string | Uint8Array)[] {
  const theme = themeOfSite();
  const files = [tokensFile(), ...theme.pictures.serif, ...theme.pictures.sans];
  return [JSON.stringify(theme), ...files.map((file) => readFileSync(file))];
}
