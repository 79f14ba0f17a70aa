import { describe, expect, test } from 'vitest';
import { newDocument } from '../../../src/importers/new-document.ts';
import {
  askedAs,
  ministryQuestion,
  QUESTIONS,
  readAnswer,
} from '../../../src/importers/questions.ts';
import { KIND_NAMES } from '../../../src/model/kind-names.ts';
import { readFile } from '../../helpers/documents.ts';

/** An answer to each form of question. */
const ANSWERS = { text: 'Nota: "één" & twee', date: '19 augustus 2024', period: 'eind 2024' };

function factsOf(kind: (typeof KIND_NAMES)[number]): Record<string, string> {
  return Object.fromEntries(
    QUESTIONS[kind].map((question) => {
      const { form, name } = question;
      const given =
        name === 'kenmerk'
          ? '2024-0000000009'
          : form === 'choice'
            ? '1'
            : form === 'list'
              ? 'A; B: c'
              : ANSWERS[form];
      const answer = readAnswer(question, given);
      if ('wrong' in answer) throw new Error(answer.wrong);
      return [name, answer.value];
    }),
  );
}

describe.each(KIND_NAMES)('a new %s', (kind) => {
  test('is a draft that the reader accepts, made of the answers alone', () => {
    const { id, mdx } = newDocument(kind, factsOf(kind));
    const { stuk, problems } = readFile(kind, id, new TextEncoder().encode(mdx));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(stuk?.data.concept).toBe(true);
    expect(stuk?.data.titel).toBe('Nota: "één" & twee');
    expect(mdx).toMatch(/^---\n# Dit is een concept/);
  });
});

test('its address is its number, else the name that was given, else its title without accents', () => {
  expect(newDocument('nota', factsOf('nota'), 'anders').id).toBe('2024-0000000009');
  expect(newDocument('motie', factsOf('motie'), 'Eigen naam').id).toBe('eigen-naam');
  expect(newDocument('motie', factsOf('motie')).id).toBe('nota-een-twee');
});

describe('answers', () => {
  const ask = (kind: (typeof KIND_NAMES)[number], name: string) => {
    const found = QUESTIONS[kind].find((question) => question.name === name);
    if (!found) throw new Error(name);
    return found;
  };

  test('a date is read as a letter prints it', () => {
    expect(readAnswer(ask('nota', 'datum'), '19 augustus 2024')).toEqual({ value: '2024-08-19' });
    expect(readAnswer(ask('nota', 'datum'), '2024-08-19')).toEqual({ value: '2024-08-19' });
    expect(readAnswer(ask('nota', 'datum'), 'gisteren')).toEqual({
      wrong:
        '‘gisteren’ is geen datum. Schrijf hem als 19 augustus 2024 of 2024-08-19, of als augustus 2024 waar het stuk geen dag noemt.',
    });
  });

  test('a choice is a number or the words, and a typo is told with what was meant', () => {
    const kamer = ask('motie', 'kamer');
    expect(askedAs(kamer)).toBe('Kamer\n  1. Tweede Kamer\n  2. Eerste Kamer\nKies een nummer: ');
    expect(readAnswer(kamer, '2')).toEqual({ value: 'Eerste Kamer' });
    expect(readAnswer(kamer, 'Eerste Kamer')).toEqual({ value: 'Eerste Kamer' });
    expect(readAnswer(kamer, 'Eerste Kamr')).toEqual({
      wrong:
        '‘Eerste Kamr’ kan niet. Bedoelde u ‘Eerste Kamer’? Kies uit: Tweede Kamer, Eerste Kamer.',
    });
    expect(readAnswer(kamer, 'eerste')).toEqual({ value: 'Eerste Kamer' });
    expect(readAnswer(kamer, '3')).toHaveProperty('wrong');
    const ministry = ministryQuestion('bzk:\n  naam: Ministerie van BZK');
    expect(readAnswer(ministry, 'j')).toEqual({ value: 'ja' });
    expect(readAnswer(ministry, '')).toEqual({ value: '' });
  });

  test('nothing is no answer, and neither is a period that nobody can place', () => {
    expect(readAnswer(ask('nota', 'aan'), '  ')).toEqual({ wrong: 'Dit gegeven is nodig.' });
    expect(readAnswer(ask('motie', 'indieners'), ' ; ')).toEqual({
      wrong: 'Dit gegeven is nodig.',
    });
    expect(readAnswer(ask('dossier', 'wanneer'), 'ooit')).toHaveProperty('wrong');
  });
});
