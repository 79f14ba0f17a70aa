import process from 'node:process';
import { createInterface } from 'node:readline';
import { type Answers, askedAs, type Question, readAnswer } from '../importers/questions.ts';

/**
 * Puts questions to an editor, one after another, again where an answer cannot be.
 *
 * @param questions what to ask; one whose answer is given already is not asked
 * @param given answers that flags gave, by the name of their question
 * @returns all answers; nothing for an optional question that was left open
 * @throws Error when a flag gives what cannot be, or the input ends before what is needed was answered
 */
export async function ask(questions: readonly Question[], given: Answers = {}): Promise<Answers> {
  const answers: Record<string, string> = {};
  for (const question of questions) {
    const flag = given[question.name];
    if (flag === undefined) continue;
    const answer = readAnswer(question, flag);
    if ('wrong' in answer) throw new Error(`--${question.name}: ${answer.wrong}`);
    answers[question.name] = answer.value;
  }
  const open = questions.filter(({ name }) => answers[name] === undefined);
  if (open.length === 0) return answers;
  const terminal = createInterface({ input: process.stdin });
  // Lines are taken one by one, so that answers can come through a pipe as well.
  const lines = terminal[Symbol.asyncIterator]();
  try {
    for (const question of open) {
      while (answers[question.name] === undefined) {
        process.stderr.write(askedAs(question));
        const { value, done } = await lines.next();
        if (done) {
          const missing = open.filter(
            ({ name, optional }) => !optional && answers[name] === undefined,
          );
          if (missing.length === 0) return answers;
          throw new Error(
            `\nEr ontbreekt nog: ${missing.map(({ name }) => `--${name}`).join(' ')}.`,
          );
        }
        const answer = readAnswer(question, value);
        if ('wrong' in answer) process.stderr.write(`${answer.wrong}\n`);
        else answers[question.name] = answer.value;
      }
    }
  } finally {
    terminal.close();
  }
  return answers;
}
