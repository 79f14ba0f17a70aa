import { describe, expect, test } from 'vitest';
import { findings } from '../helpers/axe.ts';
import { useBrowser } from '../helpers/browser.ts';
import { useSite } from '../helpers/site.ts';

/** One page of each template, and those with the most awkward content. */
const PAGES = {
  real: [
    '/',
    '/nota/2024-0000358151/',
    '/brief/2023-0000052515/',
    '/onderzoek/wrr-media-en-democratie/',
    '/motie/bontenbal-adviesaanvraag-wrr/',
    '/dossier/impact-digitale-technologie/',
    '/organisatie/wrr/',
    '/organisatie/',
    '/nota/',
    '/onderzoek/',
    '/motie/jaar/2022/',
    '/kenmerken/',
    '/kamerstuk/29279/',
    '/verwijzing/',
    '/verwijzing/?q=29279-823',
    '/verwijzing/?q=8151',
    '/zoeken/',
    '/zoeken/?q=sociale+media',
    '/zoeken/?q=zzzz',
    '/zoeken/?q=29+279,+nr.+823',
    '/over/',
    '/over/toegankelijkheid/',
    '/over/integriteit/',
    '/over/regels/',
    '/over/regels/persoonsgegeven-telefoon/',
    '/over/redactie/',
    '/over/redactie/onderdelen/',
    '/404.html',
  ],
  awkward: [
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
  ],
} as const;

const browser = useBrowser();

describe.each(['real', 'awkward'] as const)('the %s site', (name) => {
  const site = useSite(name);

  test.each(PAGES[name])(
    '%s: axe finds nothing in light, dark and on a phone, and nothing sticks out',
    async (address) => {
      const { page, complaints } = await browser.open({ viewport: { width: 1280, height: 900 } });
      await page.goto(site.origin + address, {
        waitUntil: address.includes('?q=') ? 'networkidle' : 'load',
      });
      expect(await findings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await findings(page)).toEqual([]);
      // 320 px is what a reader sees who enlarges a page of 1280 px to 400 %.
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await findings(page)).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBe(0);
      expect(complaints.filter((text) => !/404/.test(text))).toEqual([]);
      await page.context().close();
    },
  );
});
