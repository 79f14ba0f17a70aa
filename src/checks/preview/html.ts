import { escapeHtml } from '../../archive/escape.ts';
import type { Problem } from '../../model/problem.ts';
import { count, first, hasErrors } from '../report.ts';
import { type ExcerptLine, excerptOf } from './excerpt.ts';
import { counted, encodedPage, type FileProblems } from './groups.ts';

/** What the words need besides the problems. */
export interface Surroundings {
  /** Path under which the site stands, without a slash at the end. */
  readonly base: string;
  /** The text of a file; undefined where it has none that can be read. */
  readonly sourceOf: (file: string) => string | undefined;
}

/** Address of the page with all problems, without the base. */
export const PROBLEMS_PAGE = '/problemen/';

/**
 * @param groups the problems of one document, by file; not empty
 * @param around what the words need besides
 * @returns a region for the top of its page; open when there are errors
 */
export function panel(groups: readonly FileProblems[], around: Surroundings): string {
  const all = groups.flatMap(({ problems }) => problems);
  const files = groups.map(
    (group) => `<p class="controle__bestand">${name(group.file)}</p>
${list(group, around)}`,
  );
  return `<section class="controle kolom" aria-labelledby="controle-kop">
<details${hasErrors(all) ? ' open' : ''}>
<summary><h2 class="controle__kop" id="controle-kop">${counted(all)} in dit stuk</h2></summary>
${files.join('\n')}
</details>
</section>`;
}

/**
 * @param groups the problems of other files, by file
 * @param here whether the page shown has problems of its own
 * @param base path under which the site stands
 * @returns a line that leads to them, or nothing when there are none
 */
export function elsewhere(groups: readonly FileProblems[], here: boolean, base: string): string {
  if (groups.length === 0) return '';
  const all = counted(groups.flatMap(({ problems }) => problems));
  const other = here ? (groups.length === 1 ? 'ander ' : 'andere ') : '';
  const files = count(groups.length, `${other}bestand`, `${other}bestanden`);
  return `<p class="controle-elders kolom"><a class="nl-link" href="${base}${PROBLEMS_PAGE}">${all} in ${files}</a></p>`;
}

/**
 * @param groups the problems of a document that cannot be shown, by file
 * @param around what the words need besides
 * @returns all of them, for a page that shows nothing else
 */
export function instead(groups: readonly FileProblems[], around: Surroundings): string {
  return groups
    .map(
      (group) => `<section aria-label="${escapeHtml(group.file)}">
<h2 class="controle__kop">${counted(group.problems)} in <span class="controle__bestand">${name(group.file)}</span></h2>
${list(group, around)}
</section>`,
    )
    .join('\n');
}

/**
 * @param groups all problems, by file
 * @param around what the words need besides
 * @returns the page of all problems, without its heading; at most 200 of them
 */
export function overview(groups: readonly FileProblems[], around: Surroundings): string {
  if (groups.length === 0) return '<p class="nl-paragraph">Geen problemen gevonden.</p>';
  const all = groups.flatMap(({ problems }) => problems);
  const shown = new Set(first(all));
  const sections = groups
    .map((group) => ({ ...group, problems: group.problems.filter((found) => shown.has(found)) }))
    .filter(({ problems }) => problems.length > 0)
    .map((group) => {
      const link =
        group.page === undefined
          ? name(group.file)
          : `<a class="nl-link" href="${around.base}${encodedPage(group.page)}">${name(group.file)}</a>`;
      return `<section class="controle-groep" aria-label="${escapeHtml(group.file)}">
<h2 class="controle__kop"><span class="controle__bestand">${link}</span></h2>
<p class="controle__aantal">${counted(group.problems)}</p>
${list(group, around)}
</section>`;
    });
  const rest =
    shown.size < all.length
      ? `<p class="nl-paragraph">Getoond: ${shown.size} van ${all.length} problemen. Alles staat in de uitvoer van <code>npm run check -- --format json</code>.</p>\n`
      : '';
  return `<p class="nl-paragraph">${counted(all)} in ${count(groups.length, 'bestand', 'bestanden')}.</p>\n${rest}${sections.join('\n')}`;
}

function list({ file, problems }: FileProblems, around: Surroundings): string {
  const source = around.sourceOf(file);
  return `<ol class="problemen">\n${problems.map((found) => item(found, source, around.base)).join('\n')}\n</ol>`;
}

function item(
  { severity, line, column, message, hint, paste, rule }: Problem,
  source: string | undefined,
  base: string,
): string {
  const word = severity === 'error' ? 'Fout' : 'Waarschuwing';
  const lines = source === undefined ? [] : excerptOf(source, line, column);
  return `<li class="probleem" data-ernst="${severity}">
<p class="probleem__kop"><strong class="probleem__ernst">${word}</strong> <span class="probleem__plaats">regel ${line}, kolom ${column}</span></p>
<p class="probleem__wat">${escapeHtml(message)}</p>
<p class="probleem__raad">${escapeHtml(hint)}</p>
${value(paste)}${excerpt(lines, line)}<p class="probleem__regel">Meer over de regel <a class="nl-link" href="${base}/over/regels/${rule}/">${rule}</a></p>
</li>`;
}

function value(paste: string | undefined): string {
  if (paste === undefined) return '';
  const text = escapeHtml(paste);
  return `<p class="probleem__waarde">Om te plakken: <code>${text}</code> <button class="kopieer" type="button" data-kopieer="${text}" hidden><span data-kopieer-tekst>Kopieer</span><span class="alleen-voorlezen"> ${text}</span></button></p>\n`;
}

function excerpt(lines: readonly ExcerptLine[], line: number): string {
  if (lines.length === 0) return '';
  const rows = lines.map(({ number, text, mark, after = '' }) => {
    const here = mark === undefined ? '' : `<mark>${escapeHtml(mark)}</mark>`;
    const row = `<span class="bron__nummer">${number}</span>${escapeHtml(text)}${here}${escapeHtml(after)}`;
    return `<span class="bron__regel"${number === line ? ' data-hier' : ''}>${row}\n</span>`;
  });
  return `<pre class="bron" tabindex="0" role="group" aria-label="Het bestand rond regel ${line}"><code>${rows.join('')}</code></pre>\n`;
}

/** A path, with places where a narrow screen may break it. */
function name(file: string): string {
  return escapeHtml(file).replaceAll('/', '/<wbr>');
}
