import { formatNumber } from '../model/numbers.ts';
import type { FilterCounts } from '../search/word-search.ts';
import { FILTERS } from './search-address.ts';

/**
 * Draws the filters anew, keeping the focus where it was.
 *
 * @param form where they stand
 * @param counts values with their numbers of results; without them what is chosen stands alone
 * @param chosen values that are switched on
 */
export function drawFilters(
  form: HTMLFormElement,
  counts: FilterCounts | undefined,
  chosen: Readonly<Record<string, readonly string[]>>,
): void {
  const focused =
    document.activeElement instanceof HTMLInputElement ? document.activeElement.id : '';
  form.replaceChildren(
    ...FILTERS.flatMap(([name, label]) => {
      const on = chosen[name] ?? [];
      const kept = Object.fromEntries(on.map((one) => [one, counts ? 0 : NaN]));
      const known = { ...kept, ...counts?.[name] };
      const values = Object.entries(known)
        .filter(([value, n]) => n > 0 || on.includes(value))
        .sort(
          name === 'jaar'
            ? ([a], [b]) => b.localeCompare(a)
            : ([a, n], [b, m]) => m - n || a.localeCompare(b, 'nl'),
        );
      return values.length > 0 ? [group(name, label, values, on)] : [];
    }),
  );
  if (focused && form.querySelector(`#${CSS.escape(focused)}`))
    document.getElementById(focused)?.focus();
}

/** @returns the values that are switched on, by filter */
export function readFilters(form: HTMLFormElement): Record<string, string[]> {
  const data = new FormData(form);
  return Object.fromEntries(FILTERS.map(([name]) => [name, data.getAll(name).map(String)]));
}

function group(
  name: string,
  label: string,
  values: [string, number][],
  on: readonly string[],
): HTMLElement {
  const box = document.createElement('div');
  box.className = 'utrecht-form-fieldset utrecht-form-fieldset--distanced';
  const fieldset = document.createElement('fieldset');
  fieldset.className = 'utrecht-form-fieldset__fieldset--html-fieldset';
  box.append(fieldset);
  const legend = document.createElement('legend');
  legend.className =
    'utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend utrecht-form-fieldset__legend--distanced';
  legend.textContent = label;
  fieldset.append(legend);
  for (const [index, [value, n]] of values.entries()) {
    const row = document.createElement('label');
    row.className = 'utrecht-form-label utrecht-form-label--checkbox keuze';
    const choice = document.createElement('input');
    choice.className = 'utrecht-checkbox utrecht-checkbox--html-input';
    choice.type = 'checkbox';
    choice.name = name;
    choice.value = value;
    choice.id = `filter-${name}-${index}`;
    choice.checked = on.includes(value);
    const words = document.createElement('span');
    words.textContent = value;
    const number = document.createElement('span');
    number.textContent = Number.isNaN(n) ? '' : formatNumber(n);
    row.append(choice, words, number);
    fieldset.append(row);
  }
  return box;
}
