import path from 'node:path';
import { hold } from '../folder/store.ts';
import { BuildRefusal } from './refusal.ts';

/** Held by the build that runs: Astro works in the folder of the project, where two would write over one another. */
const LOCK = path.resolve('.cache/bouw.lock');

/**
 * Lets one build at a time through.
 *
 * @returns what ends the turn
 * @throws BuildRefusal while another build runs
 */
export function takeTurn(): () => void {
  const end = hold(LOCK);
  if (end) return end;
  throw new BuildRefusal(
    'Er loopt al een bouw in deze map. Wacht tot die klaar is en probeer het dan opnieuw.',
  );
}
