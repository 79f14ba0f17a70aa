import type { Page } from 'playwright-core';

export const SCREEN = { width: 390, height: 844 };
export const PHONE = { viewport: SCREEN, hasTouch: true, isMobile: true };

/** @returns pixels from the top of the page to the first element that a selector finds */
export function topOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top + scrollY);
}

/** @returns height of the head of the page in pixels, with the reader's letters at a percentage of their size */
export async function headHeight(page: Page, percent: number): Promise<number> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
  }, percent);
  return (await page.locator('.paginakop').boundingBox())?.height ?? Number.NaN;
}

/**
 * Opens a page over a slow line (150 ms, 1.6 Mbit/s) on a processor four times slower.
 *
 * @returns its cumulative layout shift
 */
export async function layoutShift(page: Page, address: string): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address, { timeout: 100_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.evaluate(() => {
    return new Promise<number>((resolve) => {
      const told = new PerformanceObserver((list) => {
        const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
        // The last one is the shift made below, by which we know that all others have been told.
        const last = entries.pop();
        if (last) resolve(entries.reduce((sum, { value }) => sum + value, 0));
      });
      const push = document.createElement('div');
      push.style.height = '400px';
      document.body.prepend(push);
      requestAnimationFrame(() =>
        requestAnimationFrame(() => told.observe({ type: 'layout-shift', buffered: true })),
      );
    });
  });
}
