import { describe, expect, it } from 'vitest';
import { keysOf, queryKeys } from '../../../src/references/keys.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['kenmerk-2024-0000358151', '20240000358151 358151'],
  ['kenmerk-ienw-bsk-2025-130201', 'ienwbsk2025130201 130201'],
  ['kenmerk-1015955-154934-z', '1015955154934z 1015955 154934'],
  ['kst-29279-823', '29279-823'],
  ['kst-36200-VII-12', '36200-vii-12'],
  ['kst-35570-C', '35570-c'],
  ['kst-26643-144-h1', '26643-144-h1 26643-144'],
  ['kst-20082009-32024-C', '20082009-32024-c 32024-c'],
  ['kst-1263281', 'kst-1263281 1263281'],
  ['dossier-29279', '29279'],
  ['dossier-36600-XXIII', '36600-xxiii'],
  ['ah-tk-20232024-527', 'ah-tk-20232024-527 20232024-527'],
  ['2023Z12345', '2023z12345 z12345 12345'],
  ['2022D01227', '2022d01227 d01227 1227'],
  ['kv-tk-2022Z01227', 'kv-tk-2022z01227 2022z01227 z01227 1227'],
  ['32022R2065', '32022r2065 2022-2065 2065-2022'],
  ['COM(2022)46', 'com-2022-46'],
  ['stb-2021-499', 'stb-2021-499'],
  ['stcrt-2024-30890', 'stcrt-2024-30890 30890'],
  ['blg-1093410', 'blg-1093410 1093410'],
  ['BWBR0045754', 'bwbr0045754'],
  ['ECLI:NL:RVS:2020:1367', 'ecli:nl:rvs:2020:1367'],
  ['niet-welgevormd', 'niet-welgevormd'],
];

const QUERIES: readonly (readonly [string, string])[] = [
  ['2024-0000358151', '20240000358151'],
  ['2024 0000358151', '20240000358151'],
  ['2024–0000358151', '20240000358151'],
  ['20240000358151', '20240000358151'],
  ['2024-358151', '20240000358151'],
  ['358151', '358151'],
  ['0000358151', '0000358151 358151'],
  ['kenmerk 2024-0000358151', '20240000358151'],
  ['1kamerstukken29279', '29279 1kamerstukken29279'],
  ['33 328 (R 1987)', '33328'],
  ['33 328 R1987, nr. 5', '33328-5'],
  ['Kamerstukken33 328R 1987', '33328'],
  ['IENW/BSK-2025/130201', 'ienwbsk2025130201'],
  ['ienw/bsk-2025/130201', 'ienwbsk2025130201 ienw-bsk-2025-130201'],
  ['29279', '29279'],
  ['29 279', '29279'],
  ['29.279', '29279'],
  ['29 279, nr. 823', '29279-823'],
  ['29\u00a0279, nr.\u00a0823', '29279-823'],
  ['29279-823', '29279-823'],
  ['29279 823', '29279-823'],
  ['29 279 823', '29279-823'],
  ['29279/823', '29279-823'],
  ['29279 nr 823', '29279-823'],
  ['kst-29279-823', '29279-823'],
  ['KST-29279-823', '29279-823'],
  ['kst 29279 823', '29279-823'],
  ['Kamerstuk 29279', '29279'],
  ['kamerstukken ii 29 279 823', '29279-823'],
  ['Kamerstukken II 2023/24, 29279, nr. 823, p. 4', '29279-823'],
  ['“Kamerstukken II, 2023–2024, 29 279, nr 823, bijlage 1.”', '29279-823'],
  ['(29 279, nr. 823)', '29279-823'],
  ['29 279, nrs. 1-3', '29279-1 29279-2 29279-3'],
  ['36 200 VII, nr. 12', '36200-vii-12'],
  ['36200 vii 12', '36200-vii-12'],
  ['36200VII-12', '36200-vii-12'],
  ['36 600 xxiii', '36600-xxiii'],
  ['35570 c', '35570-c'],
  ['2023Z12345', '2023z12345'],
  ['2023z12345', '2023z12345'],
  ['2023 Z 12345', '2023z12345'],
  ['Z12345', 'z12345'],
  ['z1227', 'z01227'],
  ['12345', '12345'],
  ['Aanhangsel Handelingen II 2023/24, nr. 527', 'ah-tk-20232024-527'],
  ['Kamerstukken II, 2023-2024, 527', 'ah-tk-20232024-527'],
  ['Stb. 2021, 499', 'stb-2021-499'],
  ['(EU) 2022/2065', '32022r2065'],
  ['2022/2065', '20222065 2022-2065'],
  ['COM(2022) 46', 'com-2022-46'],
  ['ecli:nl:rvs:2020:1367', 'ecli:nl:rvs:2020:1367'],
  ['https://zoek.officielebekendmakingen.nl/kst-29279-823.html', '29279-823'],
  ['https://zoek.officielebekendmakingen.nl/dossier/36600-XXIII', '36600-xxiii'],
  ['https://example.nl/nota/2024-0000358151/', '20240000358151'],
  ['https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX%3A32022R2065', '32022r2065'],
  ['brief 358151', '358151 brief358151'],
  ['appreciatie literatuuronderzoek 2023Z12345', '2023z12345'],
  ['sociale media en democratie', ''],
  ['nota 2024', ''],
  ['artikel 5.1 Woo', ''],
  ['', ''],
  ['   ', ''],
];

describe('keys of a reference', () => {
  it.each(KEYS)('%s', (id, expected) => {
    expect(keysOf(id).join(' ')).toBe(expected);
  });
});

describe('what a query means', () => {
  it.each(QUERIES)('%s', (query, expected) => {
    expect(queryKeys(query).join(' ')).toBe(expected);
  });

  it('never reads a kenmerk number as dossier and number', () => {
    expect(queryKeys('358151')).not.toContain('35815-1');
  });

  it.each(KEYS.slice(0, -1).map(([id]) => id))(
    'finds %s by each of its keys and by its id',
    (id) => {
      const keys = keysOf(id);
      for (const key of keys) expect(queryKeys(key)).toContain(key);
      if (!id.startsWith('kenmerk-')) expect(queryKeys(id)).toContain(keys[0]);
    },
  );
});
