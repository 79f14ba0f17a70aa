import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../../src/tools/chromium.ts';

/** A page in a fresh context that remembers what went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors of scripts, messages of the Content-Security-Policy, and answers other than 200. */
  readonly complaints: readonly string[];
  /** Addresses that were asked for, in order. */
  readonly requests: readonly string[];
}

/** Keeps one Chromium for the tests of a file. */
export function useBrowser(): { open(options?: BrowserContextOptions): Promise<WatchedPage> } {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  return {
    async open(options = {}) {
      if (!browser) throw new Error('Chromium runs only while tests run.');
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('request', (request) => requests.push(request.url()));
      return { page, complaints, requests };
    },
  };
}
