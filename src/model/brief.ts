import { z } from 'zod';
import { annexes, otherFields, paperDate, printedLabels, shared, text } from './fields.ts';
import { history } from './history.ts';
import { woo } from './woo.ts';

/** A letter of a member of the government to one of the chambers of parliament (Kamerbrief). */
export const brief = z.strictObject({
  ...shared,
  ...history,
  ...woo,
  kenmerk: text.describe('Het nummer van de brief (onze referentie), tussen aanhalingstekens.'),
  /** Null where the letter prints the label and leaves it empty. */
  uwKenmerk: text
    .nullable()
    .optional()
    .describe('Uw kenmerk, zoals gedrukt; null als er niets achter staat.'),
  datum: paperDate.describe(
    'De datum van de brief: 2024-08-19, of augustus 2024 als de brief geen dag noemt.',
  ),
  retouradres: text.optional().describe('De regel met het retouradres, zoals gedrukt.'),
  /** Lines of the address, as printed. */
  geadresseerde: z.array(text).min(1).describe('De regels van het adres waar de brief heen gaat.'),
  afzender: z
    .strictObject({
      regels: z.array(text).min(1).describe('De regels van het adres van de afzender.'),
      /** The web address as printed, with where it leads. */
      website: z
        .strictObject({
          tekst: text.describe('Het adres zoals het in de brief staat.'),
          adres: z
            .url({ protocol: /^https?$/ })
            .describe('Het volledige adres, met https:// ervoor.'),
        })
        .optional()
        .describe('De website van de afzender.'),
    })
    .describe('De afzender van de brief.'),
  /** Those who sign; the lines of their function as printed. Only people who act in public. */
  ondertekening: z
    .array(
      z.strictObject({
        functie: z.array(text).min(1).describe('De regels van de functie, zoals gedrukt.'),
        naam: text.describe('De naam van de bewindspersoon.'),
      }),
    )
    .min(1)
    .describe('Wie de brief ondertekenden; alleen mensen met een openbare functie.'),
  bijlagen: annexes.optional().describe('De bijlagen van de brief.'),
  overigeGegevens: otherFields,
  opschriften: printedLabels
    .default({})
    .describe('De opschriften van het stuk, waar die anders zijn dan gewoonlijk.'),
});
