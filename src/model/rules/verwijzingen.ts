import { error, inData, inText, inWords, meant, warning } from './rule.ts';

/** Rules on what leads from one place to another. */
export const VERWIJZINGEN = {
  'adres-verboden': error(
    inText(
      'Sommige adressen voeren iets uit in de browser van de lezer, of halen gegevens van elders. Die mogen niet in een stuk staan.',
      'Klik [op de knop](javascript:alert).',
      'Zie [de website van het instituut](https://www.rathenau.nl/).',
    ),
    (url: string) => ({
      message: `Het adres ‘${url}’ mag niet: het kan code uitvoeren of buiten de site om gegevens laden.`,
      hint: 'Gebruik https://, http://, mailto:, tel:, een pad op deze site of een verwijzing zoals nota:2024-0000358151.',
    }),
  ),
  'anker-onbekend': error(
    inText(
      'De koppeling wijst naar een plaats op een pagina die er niet is.',
      'Zie [de kern](#kren).\n\n## Kern',
      'Zie [de kern](#kern).\n\n## Kern',
    ),
    (id: string, suggestion?: string, page?: string, elsewhere = false) => ({
      message: `Er is op ${page === undefined ? 'deze pagina' : `de pagina ${page}`} geen anker ‘#${id}’.${meant(suggestion && `#${suggestion}`)}`,
      hint: elsewhere
        ? 'Alleen stukken hebben ankers die blijven bestaan. Verwijs naar de pagina zelf, zonder #.'
        : `Verwijs naar een kop, een voetnoot of een bijlage van ${page === undefined ? 'dit' : 'dat'} stuk.`,
      paste: suggestion && `#${suggestion}`,
    }),
  ),
  'pagina-onbekend': error(
    inText(
      'De koppeling wijst naar een pagina van deze site die er niet is.',
      'Zie [de lijst van nota’s](/notas/).',
      'Zie [de lijst van nota’s](/nota/).',
    ),
    (path: string, suggestion?: string) => ({
      message: `De site heeft geen pagina ‘${path}’.${meant(suggestion)}`,
      hint: 'Verbeter het adres. Naar een stuk verwijst u met zijn soort en naam: nota:2024-0000358151.',
      paste: suggestion,
    }),
  ),
  'stuk-onbekend': error(
    inText(
      'Het stuk verwijst naar een ander stuk dat niet in het archief zit. De lezer zou op een dode koppeling klikken.',
      'Zie [de motie](motie:bestaat-niet).',
      'Zie [de motie](motie:motie).',
    ),
    (target: string, suggestion?: string) => ({
      message: `Het archief heeft geen stuk ‘${target}’.${meant(suggestion)}`,
      hint: 'Verbeter de verwijzing, of voeg het stuk toe.',
      paste: suggestion,
    }),
  ),
  'stuk-concept': error(
    inWords(
      'Een concept staat niet op de site. Een stuk dat ernaar verwijst, zou een dode koppeling hebben.',
      'Een nota verwijst naar motie:nieuwe-motie, en bij die motie staat concept: true.',
      'Bij de motie is de regel concept: true weg: zij gaat samen met de nota naar de site.',
    ),
    (target: string, file: string) => ({
      message: `‘${target}’ is nog een concept en staat niet op de site; de lezer zou op een dode koppeling klikken.`,
      hint: `Is het stuk klaar? Haal dan ‘concept: true’ weg in ${file}. Moet het nog wachten? Haal dan deze verwijzing weg, of maak ook van dit stuk een concept.`,
    }),
  ),
  'verwijzing-niet-gevonden': error(
    inData(
      'Bij ‘verwijzingen’ zegt u wat een onzekere verwijzing in de tekst betekent. De woorden moeten dan wel letterlijk in de tekst staan.',
      'verwijzingen: [{ tekst: "Kamerstukken II, 2023-2024, 527", betekent: onbekend }]',
      'verwijzingen: []',
    ),
    (text: string) => ({
      message: `‘${text}’ staat bij ‘verwijzingen’, maar niet in de tekst.`,
      hint: 'Neem de woorden letterlijk over uit het stuk, of haal de regel weg.',
    }),
  ),
  'link-zonder-betekenis': warning(
    inText(
      'Wie met een schermlezer leest, hoort vaak alleen de koppelingen. ‘Klik hier’ zegt dan niets.',
      'Het onderzoek vindt u [hier](https://www.rathenau.nl/).',
      'Het onderzoek staat op [de website van het Rathenau Instituut](https://www.rathenau.nl/).',
    ),
    (words: string) => ({
      message: `De koppeling ‘${words}’ zegt niet waar zij heen leidt; wie alleen de koppelingen hoort, weet niet wat er komt.`,
      hint: 'Maak een koppeling van woorden die zeggen wat de lezer daar vindt: [het onderzoek van de WRR](…).',
    }),
  ),
} as const;
