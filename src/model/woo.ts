import { z } from 'zod';
import { label, slug } from './fields.ts';
import { DOCUMENTSOORTEN, INFORMATIECATEGORIEEN, TALEN, THEMAS } from './waardelijsten/termen.ts';

/**
 * What the Woo-index is told of a government paper beyond what the paper says. The defaults of each
 * kind stand in `outputs/diwoo/kinds.ts`. Source: DiWoo 0.9.8.
 */
export const woo = {
  /** Themes of the TOP-lijst. */
  themas: z
    .array(label(THEMAS))
    .default([])
    .describe('De onderwerpen van het stuk, uit de themalijst van de overheid.'),
  /** Where the paper differs from what its kind usually is. */
  diwoo: z
    .strictObject({
      categorie: label(INFORMATIECATEGORIEEN)
        .optional()
        .describe('De informatiecategorie van de Wet open overheid.'),
      documentsoort: label(DOCUMENTSOORTEN)
        .optional()
        .describe('De documentsoort in de lijst van DiWoo.'),
      taal: label(TALEN).optional().describe('De taal van het stuk, als het geen Nederlands is.'),
      /** Key of the organisation that answers for the paper. */
      verantwoordelijke: slug
        .optional()
        .describe('De sleutel van de organisatie die voor het stuk verantwoordelijk is.'),
    })
    .optional()
    .describe('Alleen als de Woo-index iets anders moet weten dan bij deze soort gebruikelijk is.'),
};
