import type { KindName } from '../model/kind-names.ts';
import { KAMERS, MOTIE_EVENTS } from '../model/motie.ts';
import { nearest } from '../model/nearest.ts';
import { NOTA_PURPOSES } from '../model/nota.ts';
import { parsePeriod } from '../model/period.ts';
import { readPaperDate } from './letterhead/date.ts';

/** A fact that a new document cannot do without. */
export interface Question {
  /** Name of the flag and key of the answer. */
  readonly name: string;
  /** What an editor is asked. */
  readonly text: string;
  readonly form: 'text' | 'date' | 'period' | 'list' | 'choice';
  /** The answers there are, for a choice. */
  readonly choices?: readonly string[];
  /** True where nothing is an answer too: it is filled in later. */
  readonly optional?: boolean;
}

/** Answers by the name of their question, as `readAnswer` gave them. */
export type Answers = Readonly<Record<string, string>>;

/** What was made of an answer: the value for the document, or what is wrong with it. */
export type Answer = { readonly value: string } | { readonly wrong: string };

const TITEL: Question = { name: 'titel', text: 'Titel, zoals het stuk die noemt', form: 'text' };
const DATUM: Question = {
  name: 'datum',
  text: 'Datum (zoals 19 augustus 2024, of augustus 2024 zonder dag)',
  form: 'date',
};
const KENMERK: Question = { name: 'kenmerk', text: 'Kenmerk (onze referentie)', form: 'text' };

/** What is asked for each kind, in that order: the fields that its schema requires. */
export const QUESTIONS: Readonly<Record<KindName, readonly Question[]>> = {
  nota: [
    KENMERK,
    TITEL,
    DATUM,
    { name: 'doel', text: 'Doel', form: 'choice', choices: NOTA_PURPOSES },
    { name: 'aan', text: 'Aan wie is de nota gericht?', form: 'text' },
  ],
  brief: [
    KENMERK,
    { ...TITEL, text: 'Wat staat er achter Betreft?' },
    DATUM,
    {
      name: 'geadresseerde',
      text: 'Regels van het adres waar de brief heen gaat, met ; ertussen',
      form: 'list',
    },
    {
      name: 'afzender',
      text: 'Regels van het adres van de afzender, met ; ertussen',
      form: 'list',
    },
    { name: 'functie', text: 'Functie van wie ondertekent, regels met ; ertussen', form: 'list' },
    { name: 'naam', text: 'Naam van wie ondertekent', form: 'text' },
  ],
  onderzoek: [TITEL, { ...DATUM, text: 'Datum van het stuk dat het onderzoek beschrijft' }],
  motie: [
    TITEL,
    { ...DATUM, text: 'Datum van wat er met de motie gebeurde' },
    { name: 'indieners', text: 'Achternamen van de indieners, met ; ertussen', form: 'list' },
    { name: 'kamer', text: 'Kamer', form: 'choice', choices: KAMERS },
    { name: 'gebeurtenis', text: 'Wat gebeurde er?', form: 'choice', choices: MOTIE_EVENTS },
  ],
  dossier: [
    { ...TITEL, text: 'Titel van het dossier' },
    { name: 'wanneer', text: 'Wanneer begint het? (zoals 6 juli 2023 of 2022)', form: 'period' },
    { name: 'station', text: 'Wat gebeurde er toen, in een paar woorden?', form: 'text' },
  ],
};

/** Which field of the frontmatter the answer to a question is part of, where it has another name. */
const FIELD_OF: Readonly<Record<string, string>> = {
  functie: 'ondertekening',
  naam: 'ondertekening',
};

const SAMENVATTING: Question = {
  name: 'samenvatting',
  text: 'Samenvatting: twee tot vier zinnen in gewone taal (leeg: later)',
  form: 'text',
  optional: true,
};

/** @returns the name of the question where an annex is */
export const annexQuestion = (nummer: string): string => `bijlage ${nummer}`;

/**
 * @param kind the kind of a draft
 * @param missing fields that it lacks
 * @param annexes its annexes
 * @returns all that only a person can say of it, to be asked in one go
 */
export function openQuestions(
  kind: KindName,
  missing: readonly string[],
  annexes: readonly { readonly nummer: string; readonly titel: string }[],
): Question[] {
  return [
    ...QUESTIONS[kind].filter(({ name }) => missing.includes(FIELD_OF[name] ?? name)),
    SAMENVATTING,
    ...annexes.map(
      ({ nummer, titel }): Question => ({
        name: annexQuestion(nummer),
        text: `Bijlage ${nummer}, ‘${titel}’: webadres, stuk (soort/naam), naam van een bestand in bestanden/, of waarom zij ontbreekt (leeg: later)`,
        form: 'text',
        optional: true,
      }),
    ),
  ];
}

/** The list that a new organisation goes into. */
export const ORGANISATIONS = 'organisaties.yaml';
export const YES = 'ja';

/** @returns whether a ministry may be added to the list, given its lines there */
export function ministryQuestion(entry: string): Question {
  const [first = ''] = entry.split('\n');
  return {
    name: `organisatie ${first.replace(':', '')}`,
    text: `Dit ministerie staat nog niet in ${ORGANISATIONS}. Toevoegen?\n${entry}`,
    form: 'choice',
    choices: [YES, 'nee'],
    optional: true,
  };
}

/**
 * @param kind the kind of a document
 * @param answers what was answered
 * @returns the fields of which every part was answered
 */
export function answeredFields(kind: KindName, answers: Answers): Set<string> {
  const open = new Set<string>();
  const fields = QUESTIONS[kind].map(({ name }) => {
    const field = FIELD_OF[name] ?? name;
    if (answers[name] === undefined) open.add(field);
    return field;
  });
  return new Set(fields.filter((field) => !open.has(field)));
}

/** @returns the question as it is put to an editor, with the choices where there are any */
export function askedAs({ text, choices }: Question): string {
  const options = choices?.map((choice, i) => `  ${i + 1}. ${choice}\n`).join('') ?? '';
  return choices ? `${text}\n${options}Kies een nummer: ` : `${text}: `;
}

/** @returns the parts of an answer that is a list */
export function partsOf(answer: string): string[] {
  return answer
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * @param question what was asked
 * @param given the words of the editor
 * @returns the value for the document, or one sentence on what is wrong with the answer
 */
export function readAnswer(
  { form, choices = [], optional = false }: Question,
  given: string,
): Answer {
  const answer = given.trim();
  if (answer === '' && optional) return { value: '' };
  if (answer === '' || (form === 'list' && partsOf(answer).length === 0))
    return { wrong: 'Dit gegeven is nodig.' };
  if (form === 'date') {
    const date = readPaperDate(answer);
    return date === undefined
      ? {
          wrong: `‘${answer}’ is geen datum. Schrijf hem als 19 augustus 2024 of 2024-08-19, of als augustus 2024 waar het stuk geen dag noemt.`,
        }
      : { value: date };
  }
  if (form === 'period' && parsePeriod(answer) === undefined)
    return {
      wrong: `‘${answer}’ is geen periode. Schrijf bijvoorbeeld 2022, Q1 2023 of 6 juli 2023.`,
    };
  if (form !== 'choice') return { value: answer };
  const begun = choices.filter((choice) => choice.toLowerCase().startsWith(answer.toLowerCase()));
  const chosen =
    choices[Number(answer) - 1] ??
    choices.find((choice) => choice === answer) ??
    (begun.length === 1 ? begun[0] : undefined);
  if (chosen !== undefined) return { value: chosen };
  const near = nearest(answer, choices);
  return {
    wrong: `‘${answer}’ kan niet.${near ? ` Bedoelde u ‘${near}’?` : ''} Kies uit: ${choices.join(', ')}.`,
  };
}
