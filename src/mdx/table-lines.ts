import { gfmTable } from 'micromark-extension-gfm-table';

type Extension = ReturnType<typeof gfmTable>;
type Construct = Extract<NonNullable<Extension['flow']>[string], { tokenize: unknown }>;

/** The row of dashes below the head of a table, whatever list or quotation it stands in. */
const DELIMITER_ROW = /^[ \t>]*[-:|][-:| \t]*$/;
const BLANK = /^[ \t>]*$/;

/**
 * Lets tables be looked for only where there can be one. GFM tries each paragraph as the head of a table, and
 * makes a token of each word on the way; what is found is the same.
 *
 * @returns an extension of micromark that takes the place of the construct for tables, which comes before it,
 *   and a function that is told of each text before it is read
 */
export function tablesWhereTheyCanBe(): { extension: Extension; look: (text: string) => void } {
  const table = gfmTable().flow?.['null'] as Construct;
  let lines: readonly boolean[] = [];
  const tokenize: Construct['tokenize'] = function tokenize(effects, ok, nok) {
    return lines[this.now().line] ? table.tokenize.call(this, effects, ok, nok) : nok;
  };
  return {
    extension: {
      disable: { null: ['table'] },
      flow: { null: { ...table, name: 'tableWhereItCanBe', tokenize } },
    },
    look(text) {
      lines = tableLines(text);
    },
  };
}

/** @returns for each line, from 1, whether it can belong to a table: from above a delimiter row to a blank line */
function tableLines(text: string): boolean[] {
  const found: boolean[] = [];
  let inside = false;
  for (const [before, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (DELIMITER_ROW.test(line)) {
      found[before] = true;
      inside = true;
    } else if (BLANK.test(line)) inside = false;
    if (inside) found[before + 1] = true;
  }
  return found;
}
