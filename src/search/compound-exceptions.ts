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
]);
