import { describe, expect, it } from 'vitest';
import { cite } from '../../../src/references/cite.ts';
import { parseReferences } from '../../../src/references/parse.ts';
import { describe as nameOf, resolve } from '../../../src/references/resolve.ts';
import { idFromScheme, SCHEME_NAMES } from '../../../src/references/schemes.ts';

const OB = 'https://zoek.officielebekendmakingen.nl';
const EURLEX = 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=';

const ADDRESSES: readonly (readonly [string, string | undefined, string])[] = [
  ['kst-29279-823', `${OB}/kst-29279-823.html`, 'Kamerstuk 29 279, nr. 823'],
  ['kst-36200-VII-12', `${OB}/kst-36200-VII-12.html`, 'Kamerstuk 36 200 VII, nr. 12'],
  ['kst-21501-20-917', `${OB}/kst-21501-20-917.html`, 'Kamerstuk 21 501-20, nr. 917'],
  ['kst-35570-C', `${OB}/kst-35570-C.html`, 'Kamerstuk 35 570, C'],
  ['kst-1263281', `${OB}/kst-1263281.pdf`, 'Kamerstuk 1263281'],
  ['dossier-35570', `${OB}/dossier/35570`, 'Kamerstukdossier 35 570'],
  ['dossier-36600-XXIII', `${OB}/dossier/36600-XXIII`, 'Kamerstukdossier 36 600 XXIII'],
  [
    'ah-tk-20232024-527',
    `${OB}/ah-tk-20232024-527.html`,
    'Aanhangsel Handelingen II 2023/24, nr. 527',
  ],
  [
    'h-tk-20232024-25-15',
    `${OB}/h-tk-20232024-25-15.html`,
    'Handelingen II 2023/24, nr. 25, item 15',
  ],
  ['h-tk-20232024-25', undefined, 'Handelingen II 2023/24, nr. 25'],
  ['stb-2021-499', `${OB}/stb-2021-499.html`, 'Staatsblad 2021, 499'],
  ['stb-1992-12', undefined, 'Staatsblad 1992, 12'],
  ['stcrt-2024-30890', `${OB}/stcrt-2024-30890.html`, 'Staatscourant 2024, 30890'],
  ['stcrt-2005-12', undefined, 'Staatscourant 2005, 12'],
  ['trb-2001-73', `${OB}/trb-2001-73.html`, 'Tractatenblad 2001, 73'],
  ['blg-1093410', `${OB}/blg-1093410.pdf`, 'Bijlage blg-1093410'],
  ['kv-tk-2022Z01227', `${OB}/kv-tk-2022Z01227.html`, 'Kamervragen 2022Z01227'],
  ['32022R2065', `${EURLEX}CELEX:32022R2065`, 'Verordening (EU) 2022/2065'],
  ['32006R1907', `${EURLEX}CELEX:32006R1907`, 'Verordening (EG) nr. 1907/2006'],
  ['31995L0046', `${EURLEX}CELEX:31995L0046`, 'Richtlijn 95/46/EG'],
  ['COM(2022)46', `${EURLEX}COM:2022:46:FIN`, 'COM(2022) 46 van de Europese Commissie'],
  [
    'ECLI:NL:RVS:2020:1367',
    'https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RVS:2020:1367',
    'Uitspraak ECLI:NL:RVS:2020:1367',
  ],
  ['BWBR0045754', 'https://wetten.overheid.nl/BWBR0045754', 'Regeling BWBR0045754'],
  [
    'jci1.3:c:BWBR0045754&hoofdstuk=5&artikel=5.1',
    'https://wetten.overheid.nl/jci1.3:c:BWBR0045754&hoofdstuk=5&artikel=5.1',
    'Regeling BWBR0045754, hoofdstuk 5, artikel 5.1',
  ],
  ['kenmerk-2024-0000358151', undefined, 'Kenmerk 2024-0000358151'],
  ['onzin', undefined, 'onzin'],
];

describe('public addresses and names', () => {
  it.each(ADDRESSES)('%s', (id, url, name) => {
    expect(resolve(id).url).toBe(url);
    expect(nameOf(id)).toBe(name);
    if (url === undefined) expect(resolve(id).note).toBeTruthy();
  });

  it('gives no address to a paper of before 1995', () => {
    const [old] = parseReferences('kamerstukken II 1986/87, 19 700 hoofdstuk XV, nr. 2');
    expect(old && resolve(old)).toMatchObject({
      url: undefined,
      note: expect.stringMatching('1995'),
    });
  });

  it('leads an annex to the paper it belongs to and says so', () => {
    const [annex] = parseReferences('Kamerstukken II, 2023-2024, 29 279, nr 823, bijlage 1');
    expect(annex && resolve(annex)).toEqual({
      url: `${OB}/kst-29279-823.html`,
      note: expect.stringMatching('bijlage'),
    });
  });
});

const CITATIONS: readonly (readonly [string, string])[] = [
  [
    'Kamerstukken II, 2015-2016, 34 442, nr. 3, blz. 7',
    'Kamerstukken II 2015/16, 34442, nr. 3, p. 7',
  ],
  [
    'Kamerstukken Eerste Kamer 2014-2015, 33 802, C, p. 3',
    'Kamerstukken I 2014/15, 33802, C, p. 3',
  ],
  [
    'Bijlage bij Kamerstuk II 2015/16, 34389, nr. 9',
    'Bijlage bij Kamerstukken II 2015/16, 34389, nr. 9',
  ],
  ['Kamerstukken II 1999-2000, 26 643, nr. 5', 'Kamerstukken II 1999/2000, 26643, nr. 5'],
  ['Kamerstuk 36200 VII nr. 12', 'Kamerstukken II, 36200 VII, nr. 12'],
  ['Kamerstukken 31945', 'Kamerstukken 31945'],
  ['Aanhangsel TK 2014-2015, nr. 1241', 'Aanhangsel Handelingen II 2014/15, nr. 1241'],
  [
    'Handelingen II 2010-2011, nr. 108, item 5, p. 25-36',
    'Handelingen II 2010/11, nr. 108, item 5, p. 25-36',
  ],
  ['Staatsblad 2021, nr. 499', 'Stb. 2021, 499'],
  ['Staatscourant 2024 nr. 30890', 'Stcrt. 2024, 30890'],
  ['kenmerk IENW/BSK-2025/130201', 'kenmerk IENW/BSK-2025/130201'],
];

describe('citations in the form of the Leidraad voor juridische auteurs', () => {
  it.each(CITATIONS)('%s', (text, expected) => {
    const [reference] = parseReferences(text);
    expect(reference && cite(reference)).toBe(expected);
  });

  it('takes what the reference does not know from the caller', () => {
    const more = { kamer: 'II', vergaderjaar: '2023-2024', pagina: '4' } as const;
    expect(cite('kst-29279-823', more)).toBe('Kamerstukken II 2023/24, 29279, nr. 823, p. 4');
  });
});

const LINKS: readonly (readonly [string, string, string | undefined])[] = [
  ['kst', '29279-823', 'kst-29279-823'],
  ['kst', '36200-VII-12', 'kst-36200-VII-12'],
  ['kst', '36200-vii-12', 'kst-36200-VII-12'],
  ['kst', 'kst-29279-823', 'kst-29279-823'],
  ['kst', '29279', 'dossier-29279'],
  ['dossier', '36600-XXIII', 'dossier-36600-XXIII'],
  ['kenmerk', '2024-0000358151', 'kenmerk-2024-0000358151'],
  ['kenmerk', 'IENW/BSK-2025/130201', 'kenmerk-ienw-bsk-2025-130201'],
  ['ah', 'tk-20232024-527', 'ah-tk-20232024-527'],
  ['ah', 'ah-tk-20232024-527', 'ah-tk-20232024-527'],
  ['h', 'tk-20232024-25-15', 'h-tk-20232024-25-15'],
  ['stb', '2021-499', 'stb-2021-499'],
  ['celex', '32022R2065', '32022R2065'],
  ['com', 'COM(2022)46', 'COM(2022)46'],
  ['ecli', 'NL:RVS:2020:1367', 'ECLI:NL:RVS:2020:1367'],
  ['ecli', 'ECLI:NL:RVS:2020:1367', 'ECLI:NL:RVS:2020:1367'],
  ['bwb', 'BWBR0045754', 'BWBR0045754'],
  ['jci', '1.3:c:BWBR0045754&artikel=5.1', 'jci1.3:c:BWBR0045754&artikel=5.1'],
  ['tk', '2023Z12345', '2023Z12345'],
  ['kst', '29279-', undefined],
  ['kst', '2927-823', undefined],
  ['stb', '21-499', undefined],
  ['celex', '2022/2065', undefined],
  ['kenmerk', '---', undefined],
  ['kenmerk', '', undefined],
  ['mailto', 'iemand@example.nl', undefined],
  ['constructor', 'x', undefined],
];

describe('links by number that editors write', () => {
  it.each(LINKS)('%s:%s', (scheme, value, id) => {
    expect(idFromScheme(scheme, value)?.id).toBe(id);
  });

  it('names every scheme it reads', () => {
    expect(SCHEME_NAMES).toContain('kst');
    expect(SCHEME_NAMES).toContain('kenmerk');
  });
});
