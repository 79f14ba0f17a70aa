import { testAccessibility } from '../helpers/axe.ts';

// Pages with the most awkward content. They have a file of their own to be looked at beside those of the real site.
testAccessibility('awkward', [
  '/nota/2024-0000000001/',
  '/nota/2024-0000000001/versie/3/',
  '/nota/2024-0000000001/versie/1/',
  '/nota/2024-0000000001/vergelijk/3-4/',
  '/motie/vervallen/',
  '/brief/2023-0000000002/',
  '/brief/ienw-bsk-2023-0000001/',
  '/onderzoek/',
  '/onderzoek/zonder-datums/',
  '/dossier/voorbeeld/',
  '/nota/',
  '/nota/pagina/2/',
  '/organisatie/zonder-stukken/',
  '/kenmerken/',
  '/kenmerken/2/',
]);
