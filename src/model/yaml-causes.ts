/** Why YAML cannot be read, at the place where it went wrong, which is seldom where a reader notices. */
export interface YamlCause {
  /** From 0. */
  readonly offset: number;
  /** What is wrong there. */
  readonly detail: string;
  readonly hint: string;
  /** What to write there instead of the whole line, where that is known. */
  readonly line?: string;
}

/** A line that gives a field a value: indent, dash, name, what stands between colon and value, value. */
const FIELD = /^([ \t\u00a0]*)((?:- +)?)([A-Za-z][\w-]*):([ \t\u00a0]*)(.*)$/;
/** A line that begins a text of more lines. */
const BLOCK = /:\s+[|>][-+\d]*\s*(?:#.*)?$/;

interface Line {
  readonly text: string;
  readonly offset: number;
}

/**
 * Looks for what a reader of YAML trips over and a person does not see. Asked only where YAML cannot be read, or where
 * a field that must be there is not.
 *
 * @param yaml the YAML
 * @param fields names of fields that are missing; without them only what breaks the YAML is looked for
 * @returns the causes, in order of place
 */
export function yamlCauses(yaml: string, fields: readonly string[] = []): YamlCause[] {
  const causes: YamlCause[] = [];
  // All marker lines of Git are one matter.
  let marked = false;
  for (const line of linesOf(yaml)) {
    const found =
      (marked ? undefined : markerCause(line)) ??
      tabCause(line) ??
      spaceCause(line, fields) ??
      quoteCause(line);
    marked ||= markerCause(line) !== undefined;
    if (found) causes.push(found);
  }
  if (causes.length > 0 || fields.length > 0) return causes;
  const open = openCauses(yaml);
  return open.length > 0
    ? open
    : [
        ...indentCauses(yaml),
        ...linesOf(yaml).flatMap((line) => innerCause(line) ?? characterCause(line) ?? []),
      ];
}

/** Lines that stand under a field that has a value already. */
function indentCauses(yaml: string): YamlCause[] {
  const lines = linesOf(yaml);
  return lines.flatMap(({ text, offset }, i) => {
    const [, indent = '', dash = '', name = ''] = FIELD.exec(text) ?? [];
    const before = FIELD.exec(lines[i - 1]?.text ?? '');
    if (name === '' || !before || before[5] === '' || BLOCK.test(lines[i - 1]?.text ?? ''))
      return [];
    const own = `${before[1]}${(before[2] ?? '').replace('-', ' ')}`;
    if (dash !== '' || indent.length <= own.length) return [];
    return [
      {
        offset: offset + indent.length,
        detail: `‘${name}:’ springt te ver in: ‘${before[3]}’ erboven heeft al een waarde.`,
        hint: `Laat de regel even ver inspringen als ‘${before[3]}’.`,
        line: `${own}${text.trimStart()}`,
      },
    ];
  });
}

/** A quotation mark within a value that ends it too soon. */
function innerCause({ text, offset }: Line): YamlCause | undefined {
  const [, indent = '', dash = '', name = '', gap = '', value = ''] = FIELD.exec(text) ?? [];
  const [character = ''] = value;
  if ((character !== "'" && character !== '"') || !value.trimEnd().endsWith(character))
    return undefined;
  const inner = value.trimEnd().slice(1, -1);
  const early =
    character === "'"
      ? inner.replaceAll("''", '  ').indexOf("'")
      : inner.replace(/\\./g, '  ').indexOf('"');
  if (early < 0) return undefined;
  const plain = character === "'" ? inner.replaceAll("''", "'") : inner.replaceAll('\\"', '"');
  const written = `'${plain.replaceAll("'", "''")}'`;
  return {
    offset: offset + text.length - value.length + early + 1,
    detail: `het aanhalingsteken ${character} midden in de waarde sluit haar te vroeg.`,
    hint: `Zet de waarde tussen enkele aanhalingstekens, en schrijf een ' daarbinnen twee keer: ${written}`,
    line: `${indent}${dash}${name}:${gap}${written}`,
  };
}

/** Lines outside texts of more lines and comments. */
function linesOf(yaml: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  let block: number | undefined;
  for (const text of yaml.split('\n')) {
    const indent = /^[ \t\u00a0]*/.exec(text)?.[0].length ?? 0;
    if (block !== undefined && text.trim() !== '' && indent <= block) block = undefined;
    if (block === undefined && !/^\s*(?:#|$)/.test(text)) lines.push({ text, offset });
    if (block === undefined && BLOCK.test(text)) block = indent;
    offset += text.length + 1;
  }
  return lines;
}

function markerCause({ text, offset }: Line): YamlCause | undefined {
  if (!/^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/.test(text)) return undefined;
  return {
    offset,
    detail: 'deze regel is van Git: twee wijzigingen staan hier naast elkaar.',
    hint: 'Kies uit de twee wat moet blijven, en haal de regels met <<<<<<<, ======= en >>>>>>> weg.',
  };
}

function tabCause({ text, offset }: Line): YamlCause | undefined {
  const [, before = '', character = ''] = /^( *)([\t\u00a0])/.exec(text) ?? [];
  if (character === '') return undefined;
  const what = character === '\t' ? 'een tab' : 'een vaste spatie, die er als een gewone uitziet';
  return {
    offset: offset + before.length,
    detail: `deze regel is ingesprongen met ${what}.`,
    hint: 'Spring in met gewone spaties, twee per stap.',
    line: text.replace(/^[ \t\u00a0]+/, (all) =>
      all.replaceAll('\t', '  ').replaceAll('\u00a0', ' '),
    ),
  };
}

function spaceCause({ text, offset }: Line, fields: readonly string[]): YamlCause | undefined {
  const [, indent = '', dash = '', name = '', gap = '', value = ''] = FIELD.exec(text) ?? [];
  if (name === '' || value === '') return undefined;
  const at = offset + indent.length + dash.length + name.length + 1;
  const line = `${indent}${dash}${name}: ${value}`;
  if (/^\u00a0|^ +\u00a0/.test(gap))
    return {
      offset: at,
      detail: `achter ‘${name}:’ staat een vaste spatie, die er als een gewone uitziet.`,
      hint: `Typ daar een gewone spatie: ${name}: ${short(value)}`,
      line,
    };
  if (gap !== '' || /^\/\//.test(value)) return undefined;
  if (fields.length > 0 && !fields.includes(name)) return undefined;
  return {
    offset: at,
    detail: `achter ‘${name}:’ ontbreekt een spatie, en dan is het geen veld.`,
    hint: `Zet een spatie na de dubbele punt: ${name}: ${short(value)}`,
    line,
  };
}

function quoteCause({ text, offset }: Line): YamlCause | undefined {
  const [, indent = '', dash = '', name = '', gap = '', value = ''] = FIELD.exec(text) ?? [];
  if (name === '' || !/^[“”„‘’«]/u.test(value)) return undefined;
  const bare = value.replace(/^[“”„‘’«]|[“”’»]\s*$/gu, '');
  return {
    offset: offset + text.length - value.length,
    detail: `bij ‘${name}’ staan gekrulde aanhalingstekens, die voor YAML gewone tekens zijn.`,
    hint: "Gebruik rechte aanhalingstekens: een enkele ' aan het begin en aan het eind.",
    line: `${indent}${dash}${name}:${gap}'${bare.replaceAll("'", "''")}'`,
  };
}

/** Quotation marks and brackets that begin and do not end, at the place where they begin. */
function openCauses(yaml: string): YamlCause[] {
  const open: { character: string; offset: number }[] = [];
  for (const { text, offset } of linesOf(yaml)) {
    const first = open[0];
    // A new field at the left margin means that what was open should have been closed before it.
    if (first && /^[A-Za-z][\w-]*:(?:\s|$)/.test(text)) break;
    scan(text, offset, open);
  }
  const [first] = open;
  if (!first) return [];
  const close = { '{': '}', '[': ']', '"': '"', "'": "'" }[first.character] ?? '';
  const what =
    first.character === '"' || first.character === "'" ? 'een aanhalingsteken' : 'een haakje';
  return [
    {
      offset: first.offset,
      detail: `hier begint ${what} ${first.character} dat nergens sluit.`,
      hint: `Zet aan het eind van de waarde het teken ${close} erbij, of haal dit teken weg.`,
    },
  ];
}

/** Follows quotation marks and brackets through a line; what is still open stays in the list. */
function scan(text: string, offset: number, open: { character: string; offset: number }[]): void {
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    const last = open.at(-1)?.character;
    if (last === '"' || last === "'") {
      if (last === '"' && character === '\\') i += 1;
      else if (last === "'" && character === "'" && text[i + 1] === "'") i += 1;
      else if (character === last) open.pop();
      continue;
    }
    const begins = /(?:^|[:,[{-])\s*$/.test(text.slice(0, i)) || /^\s*$/.test(text.slice(0, i));
    if (character === '#' && /(?:^|\s)$/.test(text.slice(0, i))) return;
    if ('{["\''.includes(character) && (begins || (open.length > 0 && '{['.includes(character))))
      open.push({ character, offset: offset + i });
    else if ((character === '}' && last === '{') || (character === ']' && last === '[')) open.pop();
  }
}

const short = (value: string) => (value.length > 40 ? `${value.slice(0, 39)}…` : value);

/** A value that begins with a character that means something else to YAML. */
function characterCause({ text, offset }: Line): YamlCause | undefined {
  const [, indent = '', dash = '', name = '', gap = '', value = ''] = FIELD.exec(text) ?? [];
  const [character = ''] = /^[*&!%@`](?=.*\s)/.exec(value) ?? [];
  if (character === '') return undefined;
  const written = `'${value.replaceAll("'", "''")}'`;
  return {
    offset: offset + text.length - value.length,
    detail: `een waarde kan niet met ${character} beginnen: dat heeft in YAML een eigen betekenis.`,
    hint: `Zet de waarde tussen enkele aanhalingstekens: ${short(written)}`,
    line: `${indent}${dash}${name}:${gap}${written}`,
  };
}
