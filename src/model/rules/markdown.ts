import { error, errorUnless, inData, inText, inWords, WAY_OUT, warning } from './rule.ts';

const times = (count: number) => (count === 1 ? '' : ` (${count} keer op deze regel)`);

/** Rules on what Markdown and YAML change or leave out without a word, and on characters that no paper means. */
export const MARKDOWN = {
  'tabel-cel-teveel': error(
    inText(
      'Een rij van een tabel heeft zo veel cellen als de bovenste rij. Wat er meer staat, laat Markdown weg, en zo gaan woorden van het stuk verloren.',
      '| Jaar | Bedrag |\n| --- | --- |\n| 2023 | 10 | waarvan 4 onder voorbehoud |',
      '| Jaar | Bedrag |  |\n| --- | --- | --- |\n| 2023 | 10 | waarvan 4 onder voorbehoud |',
    ),
    (found: number, columns: number) => ({
      message: `Deze rij heeft ${found} cellen en de kop van de tabel ${columns}; wat er meer staat, komt niet op de pagina.`,
      hint: 'Geef de kop van de tabel evenveel cellen, of schrijf \\| voor een streep die bij de tekst hoort.',
    }),
  ),
  'tabel-regel-vast': error(
    inText(
      'Een tabel houdt pas op bij een lege regel. Een zin die er vlak onder staat, wordt een rij van de tabel.',
      '| Jaar | Bedrag |\n| --- | --- |\n| 2023 | 10 |\nDe zin na de tabel.',
      '| Jaar | Bedrag |\n| --- | --- |\n| 2023 | 10 |\n\nDe zin na de tabel.',
    ),
    (line: string) => ({
      message: `‘${line}’ staat vlak onder een tabel en wordt er een rij van.`,
      hint: 'Zet een lege regel boven deze regel, of begin hem met | als hij bij de tabel hoort.',
    }),
  ),
  'tabel-niet-gelezen': error(
    inText(
      'De regel met streepjes onder de kop van een tabel moet evenveel kolommen hebben als de kop. Anders ziet de lezer strepen in plaats van een tabel.',
      '| Jaar | Bedrag |\n|------|\n| 2023 | 10 |',
      '| Jaar | Bedrag |\n| --- | --- |\n| 2023 | 10 |',
    ),
    () => ({
      message:
        'Dit lijkt een tabel, maar de regel met streepjes heeft een ander aantal kolommen dan de kop; de lezer ziet geen tabel.',
      hint: 'Schrijf in de tweede regel voor elke kolom | --- en sluit met |.',
    }),
  ),
  'voetnoot-dubbel': error(
    inText(
      'Van twee noten met hetzelfde nummer komt alleen de eerste op de pagina. Zo gaan woorden van het stuk verloren.',
      'Een zin.[^1]\n\n[^1]: De noot.\n\n[^1]: Een andere noot.',
      'Een zin.[^1] Nog een.[^2]\n\n[^1]: De noot.\n\n[^2]: Een andere noot.',
    ),
    (label: string) => ({
      message: `Voetnoot [^${label}] staat er twee keer; de tweede komt niet op de pagina.`,
      hint: 'Geef de tweede noot een eigen nummer, ook bij haar teken in de tekst.',
    }),
  ),
  'voetnoot-alinea': errorUnless(
    'met reden',
    inText(
      'Een tweede alinea hoort alleen bij een voetnoot als zij vier spaties inspringt. Anders valt zij uit de noot en staat zij in de tekst.',
      'Een zin.[^1]\n\n[^1]: De noot.\n\n  Tweede alinea van de noot.',
      'Een zin.[^1]\n\n[^1]: De noot.\n\n    Tweede alinea van de noot.',
    ),
    (label: string) => ({
      message: `Deze alinea volgt op voetnoot [^${label}], maar hoort er niet bij: zij komt in de tekst te staan.`,
      hint: `Laat de alinea vier spaties inspringen als zij bij de noot hoort; zet haar anders boven de noten. ${WAY_OUT}`,
    }),
  ),
  'kop-onderstreept': error(
    inText(
      'Een streep van --- of === vlak onder een alinea maakt er een kop van. Koppen schrijft dit archief met ##, een streep met een lege regel erboven.',
      'Een gewone alinea.\n---\n\nDe volgende alinea.',
      'Een gewone alinea.\n\n---\n\nDe volgende alinea.',
    ),
    (line: string) => ({
      message: `De streep onder ‘${line}’ maakt een kop van die alinea.`,
      hint: 'Zet een lege regel boven de streep. Is het een kop? Schrijf dan ## ervoor en haal de streep weg.',
    }),
  ),
  'kop-zonder-letters': warning(
    inText(
      'Een kop zonder letters zegt in de inhoudsopgave niets, en zijn adres ook niet. Vaak is de rest van de kop op de volgende regel terechtgekomen.',
      '## 1.\n\nAanleiding',
      '## 1. Aanleiding',
    ),
    (line: string) => ({
      message: `In de kop ‘${line}’ staan geen letters; in de inhoudsopgave zegt hij niets.`,
      hint: 'Zet de woorden van de kop op dezelfde regel, of maak er een gewone alinea van.',
    }),
  ),
  'lijst-ongewild': errorUnless(
    'met reden',
    inText(
      'Een regel die begint met een getal en een punt wordt een lijst. Een zin die met een jaartal begint, is geen lijst.',
      '2023. Dat was het jaar waarin het begon.',
      '2023\\. Dat was het jaar waarin het begon.',
    ),
    (number: string) => ({
      message: `De regel die met ‘${number}.’ begint, wordt een lijst met nummer ${number}.`,
      hint: `Schrijf ${number}\\. als het gewone tekst is. ${WAY_OUT}`,
      paste: `${number}\\.`,
    }),
  ),
  'adres-slikt-teken': error(
    inText(
      'Van een los webadres maakt de site een koppeling. Een aanhalingsteken of ’s dat er vlak achter staat, wordt dan deel van het adres, en de koppeling werkt niet.',
      'Zie “https://voorbeeld.nl/x”.',
      'Zie “[https://voorbeeld.nl/x](https://voorbeeld.nl/x)”.',
    ),
    (found: string, address: string) => ({
      message: `Het teken achter ‘${address}’ wordt deel van het adres ‘${found}’, en dat bestaat niet.`,
      hint: 'Schrijf het adres tussen rechte haken en nog eens tussen ronde, met het leesteken erachter.',
      paste: `[${address}](${address.startsWith('www.') ? `https://${address}` : address})`,
    }),
  ),
  'yaml-hekje': errorUnless(
    'met reden',
    inData(
      'Een # na een spatie begint in YAML een opmerking. Wat er achter staat, komt niet op de pagina.',
      'titel: Aanpak van # op sociale media',
      'titel: "Aanpak van # op sociale media"',
    ),
    (lost: string, value: string) => ({
      message: `‘# ${lost}’ is voor YAML een opmerking en komt niet op de pagina.`,
      hint: `Zet de hele waarde tussen aanhalingstekens als het erbij hoort; zet een opmerking op een eigen regel.`,
      paste: JSON.stringify(value),
    }),
  ),
  'teken-besturing': error(
    inWords(
      'Een tekstverwerker of PDF laat soms tekens achter die niemand ziet, zoals de harde regelovergang van Word (U+000B). Een e-boek met zo’n teken is niet te openen, en tekens die de leesrichting keren kunnen iets anders tonen dan er staat.',
      'Tussen twee regels staat U+000B, dat in Word met Shift+Enter is gemaakt.',
      'Op die plaats staat een spatie, een nieuwe alinea of <br />.',
    ),
    (name: string, count: number, _plain: string) => ({
      message: `Hier staat een teken dat niemand ziet, ${name}${times(count)}; een e-boek of XML-bestand met dat teken is niet te lezen.`,
      hint: 'Haal het weg, of zet er een spatie of <br /> voor in de plaats.',
    }),
  ),
  'teken-eigen': errorUnless(
    'met reden',
    inWords(
      'Sommige lettertypen hebben eigen tekens, zoals het bolletje van Word. Zonder dat lettertype ziet de lezer een leeg vakje.',
      'Voor elk punt staat U+F0B7 uit het lettertype Symbol.',
      'Voor elk punt staat een streepje met een spatie, zodat het een lijst is.',
    ),
    (name: string, count: number, _plain: string) => ({
      message: `Het teken ${name}${times(count)} heeft alleen in één lettertype betekenis; lezers zien een leeg vakje.`,
      hint: `Zet er het gewone teken voor in de plaats. ${WAY_OUT}`,
    }),
  ),
  'teken-ligatuur': warning(
    inText(
      'In een PDF staan soms twee letters als één teken. Wie zoekt of laat voorlezen, vindt het woord dan niet.',
      'Het ofﬁciële stuk.',
      'Het officiële stuk.',
    ),
    (name: string, count: number, plain: string) => ({
      message: `Hier staan letters als één teken, ${name}${times(count)}; wie zoekt, vindt het woord niet.`,
      hint: `Schrijf de letters los: ${plain}.`,
      paste: plain,
    }),
  ),
} as const;
