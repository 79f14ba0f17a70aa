import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import type { SiteName } from './build-sites.ts';
import { useSite } from './site.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Everything that axe finds on a page, with the element. */
export async function findings(page: Page): Promise<string[]> {
  // Given as text, it runs in spite of the policy of the site, which allows no script but its own.
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(await readFile(AXE, 'utf8'));
  const { violations } = await page.evaluate(() =>
    (
      window as unknown as { axe: { run(options: object): Promise<{ violations: Finding[] }> } }
    ).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 150)} ${failureSummary ?? ''}`),
  );
}

/** Tests that pages of a site are there and that anyone can read them, by eye or otherwise, wide and narrow. */
export function testAccessibility(name: SiteName, addresses: readonly string[]): void {
  const browser = useBrowser();

  describe(`the ${name} site`, () => {
    const site = useSite(name);

    test.each(addresses)(
      '%s: axe finds nothing in light, dark and on a phone, and nothing sticks out',
      async (address) => {
        const { page, complaints } = await browser.open({ viewport: { width: 1280, height: 900 } });
        const answer = await page.goto(site.origin + address, {
          waitUntil: address.includes('?q=') ? 'networkidle' : 'load',
        });
        expect(answer?.status()).toBe(200);
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
        expect(complaints).toEqual([]);
        await page.context().close();
      },
    );
  });
}
