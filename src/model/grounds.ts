/**
 * Grounds of the Wet open overheid on which a part of a paper may be withheld, in the words in which
 * they are shown to the public. Source: Woo (BWBR0045754) art. 5.1, 5.2 and 5.4; the wording follows
 * the publication platform of the ministry of VWS.
 */
export const GROUNDS: Readonly<Record<string, string>> = {
  '5.1.1a': 'Eenheid van de Kroon',
  '5.1.1b': 'Veiligheid van de Staat',
  '5.1.1c': 'Vertrouwelijk verstrekte bedrijfs- of fabricagegegevens',
  '5.1.1d': 'Bijzondere persoonsgegevens',
  '5.1.1e': 'Nationale identificatienummers',
  '5.1.2a': 'Internationale betrekkingen',
  '5.1.2b': 'Economische of financiële belangen van de Staat',
  '5.1.2c': 'Opsporing en vervolging van strafbare feiten',
  '5.1.2d': 'Inspectie, controle en toezicht door bestuursorganen',
  '5.1.2e': 'Eerbiediging van de persoonlijke levenssfeer',
  '5.1.2f':
    'Andere dan vertrouwelijk verstrekte concurrentiegevoelige bedrijfs- en fabricagegegevens',
  '5.1.2g': 'Bescherming van het milieu waarop de informatie betrekking heeft',
  '5.1.2h': 'Beveiliging van personen of bedrijven en voorkomen van sabotage',
  '5.1.2i': 'Goed functioneren van de Staat, andere publiekrechtelijke lichamen of bestuursorganen',
  '5.1.5': 'Voorkomen van onevenredige benadeling',
  '5.2': 'Persoonlijke beleidsopvattingen',
  '5.4': 'Informatie die berust bij de formateur',
};

/**
 * Brings the ways in which a ground is printed (`5.1.2.e`, `5.1 lid 2 sub e`, `art. 5.1, tweede lid,
 * onder e`) to the one key of {@link GROUNDS}.
 *
 * @param printed the ground as an editor wrote it
 * @returns the key, or undefined when it is no ground of the Woo
 */
export function parseGround(printed: string): string | undefined {
  const words = printed
    .toLowerCase()
    .replace(
      /\b(eerste|tweede|vijfde)\b/g,
      (word) => ({ eerste: '1', tweede: '2', vijfde: '5' })[word] ?? word,
    )
    .replace(/\b(artikel|art|lid|sub|onder|aanhef|en|woo)\b/g, ' ');
  const parts = words.match(/\d+|\b[a-i]\b|(?<=\d)[a-i]\b/g) ?? [];
  const key = parts.join('.').replace(/\.([a-i])$/, '$1');
  return Object.hasOwn(GROUNDS, key) ? key : undefined;
}
