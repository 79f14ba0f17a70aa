import { nearest, type Vocabulary } from '../vocabulary.ts';
import { type SearchAnswer, wordsOfAnswer } from './answer.ts';
import type { Ask } from './engine.ts';
import { type Spelled, writeQuestion } from './question.ts';

/**
 * @param ask sends a question to the address that browsers ask
 * @returns the words of the archive, as OpenSearch knows them; by their ends it knows none
 */
export function createOpenSearchVocabulary(ask: Ask): Vocabulary {
  const spelled = async (asked: Spelled) => {
    const nothing = { words: [], phrases: [] };
    const question = writeQuestion(nothing, {}, { from: 0, count: 0 }, asked);
    return wordsOfAnswer((await ask(question)) as SearchAnswer);
  };
  return {
    async known(word) {
      const one = { words: [[word]], phrases: [] };
      const answer = (await ask(writeQuestion(one, {}, { from: 0, count: 0 }))) as SearchAnswer;
      const documents = answer.hits.total.value;
      // Other forms have the same key, so that one is enough to find them all.
      return documents > 0 ? { forms: [word], documents } : undefined;
    },
    // Its answers have the words as they are asked for.
    printed: async (word) => word,
    async startingWith(letters) {
      const found = await spelled({ begins: letters });
      return found
        .filter(({ word }) => word !== letters)
        .map((one) => ({ ...one, distance: 0 }))
        .sort((a, b) => b.documents - a.documents || (a.word < b.word ? -1 : 1));
    },
    endingWith: async () => [],
    near: async (word) => nearest(word, await spelled({ like: word })),
  };
}
