import { z } from 'zod';
import { documentRef, period, shared, text } from './fields.ts';
import { history } from './history.ts';

/** A stop on the trail: something that happened, with the paper that tells of it. */
const station = z.strictObject({
  wanneer: period,
  titel: text,
  /** One sentence by the editors. */
  tekst: text.optional(),
  /** The document that the event is about. */
  stuk: documentRef.optional(),
  /** The document that tells of an event which has no page of its own. */
  bron: documentRef.optional(),
});

/** An editorial trail: how one thing led to another. Its text and summary are the editors' own. */
export const dossier = z.strictObject({
  ...shared,
  ...history,
  stations: z.array(station).min(1),
});
