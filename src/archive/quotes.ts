import type { Connection, Sentence } from './types.ts';

const REPEATED = 'In dezelfde zin';
const AS_TITLE = 'Onder deze titel genoemd';

/** White space and punctuation make no other sentence. */
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/**
 * Begins a page on which no sentence is quoted twice, and none that says no more than the title above it: in their
 * place stands a short link to where the words are.
 *
 * @returns takes the lists of connections of the page in their order, and gives them as the page shows them
 */
export function createQuotes(): (connections: readonly Connection[]) => Connection[] {
  const quoted = new Set<string>();
  const shown = (sentence: Sentence, title: string): Sentence => {
    const words = wordsOf(`${sentence.before}${sentence.text}${sentence.after}`);
    if (words === title) return { ...sentence, instead: AS_TITLE };
    if (quoted.has(words)) return { ...sentence, instead: REPEATED };
    quoted.add(words);
    return sentence;
  };
  return (connections) =>
    connections.map((connection) => {
      const title = wordsOf(connection.target.title);
      return {
        ...connection,
        sentences: connection.sentences.map((sentence) => shown(sentence, title)),
      };
    });
}
