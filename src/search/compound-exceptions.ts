/** Reviewed by hand: words that the splitter would cut in the wrong place. */
export const NEVER: ReadonlySet<string> = new Set([
  'informatie',
  'onrechtmatig',
  'onrechtmatige',
  'rechtmatig',
  'rechtmatige',
  'transformatie',
  'transformaties',
  'doelmatig',
  'doelmatige',
  'doelmatigheid',
  'rechtmatigheid',
  'stikstof',
  'waarborg',
  'waarborgen',
  'waarborging',
]);

/** Reviewed by hand: words that papers begin compounds with, though the dictionary does not say so. */
export const MORE_FIRST: ReadonlySet<string> = new Set([
  'rechts',
  'rijks',
  'bijstands',
  'kamer',
  'omgevings',
  'geneesmiddelen',
  'geneesmiddel',
  'pensioen',
  'algoritme',
  'warmte',
  'stikstof',
  'ziekenhuis',
  'desinformatie',
  'water',
  'cel',
]);

/** Reviewed by hand: words that papers end compounds with, though the dictionary does not say so. */
export const MORE_LAST: ReadonlySet<string> = new Set([
  'wet',
  'wetten',
  'lid',
  'leden',
  'bijslag',
  'paden',
  'netten',
  'verkeer',
  'bescherming',
  'bijstand',
  'prijzen',
  'leeftijd',
  'register',
  'wetgeving',
  'regelgeving',
  'zuivering',
  'capaciteit',
  'functie',
  'huisvesting',
]);

/** Reviewed by hand: compounds of which the dictionary lacks a part. */
export const ALWAYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['onderwijsbeleid', ['onderwijs', 'beleid']],
  ['gemeenteraadsverkiezingen', ['gemeente', 'raads', 'verkiezingen']],
  ['bijstandsuitkering', ['bijstands', 'uitkering']],
  ['rijkswaterstaat', ['rijks', 'water', 'staat']],
  ['rijksoverheid', ['rijks', 'overheid']],
  ['kamerbrief', ['kamer', 'brief']],
  ['kamerbrieven', ['kamer', 'brieven']],
  ['kamervragen', ['kamer', 'vragen']],
  ['kamerstuk', ['kamer', 'stuk']],
  ['kamerstukken', ['kamer', 'stukken']],
  ['waterkwaliteit', ['water', 'kwaliteit']],
  ['mediawijsheid', ['media', 'wijsheid']],
  ['gaswinning', ['gas', 'winning']],
  ['schermtijd', ['scherm', 'tijd']],
  ['volkshuisvesting', ['volks', 'huisvesting']],
]);
