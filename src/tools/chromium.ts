import { existsSync } from 'node:fs';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns the path of Chromium: `CHROMIUM_PATH`, else where systems put it; undefined when there is none */
export function findChromium(): string | undefined {
  return process.env['CHROMIUM_PATH'] || PLACES.find((place) => existsSync(place));
}

/**
 * @returns a headless Chromium
 * @throws Error when there is none, saying how to get one
 */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error('Chromium is not installed: apt-get install chromium, or set CHROMIUM_PATH.');
  }
  return chromium.launch({ executablePath, args: FLAGS });
}
