import type { Examined } from '../../mdx/document.ts';
import { problem } from '../../model/messages.ts';
import type { Finding } from '../../model/problem.ts';
import { readability } from './readability.ts';

/**
 * The least score of a summary at language level B1. Douma calls a text below 45 hard; level B1 is what
 * most adults read with ease, so the line is drawn there. A choice of this project: no standard ties a
 * formula to a level of the European framework.
 */
const B1_SCORE = 45;

/**
 * @param document a document
 * @returns a warning where the summary is not two to four sentences, or too hard to read
 */
export function checkSummary({ data, locate }: Examined): Finding[] {
  if (data?.samenvatting === undefined) return [];
  const found = readability(data.samenvatting);
  if (!found) return [];
  const { score, sentences, longestSentence, hardestWord } = found;
  const place = () => locate(['samenvatting']);
  return [
    ...(sentences < 2 || sentences > 4 ? [problem('samenvatting-lengte', place(), sentences)] : []),
    ...(score < B1_SCORE
      ? [problem('samenvatting-moeilijk', place(), score, hardestWord, longestSentence)]
      : []),
  ];
}
