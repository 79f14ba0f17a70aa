import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../src/importers/import-file.ts';
import { ImportRefusal } from '../../src/importers/refusal.ts';
import { launchChromium } from '../../src/tools/chromium.ts';
import { officeFile, wordFile, zipOf } from '../helpers/office.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const cause = await importFile({ name, bytes }).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(cause).toBeInstanceOf(ImportRefusal);
  const { message } = cause as ImportRefusal;
  expect(message, 'one sentence').toMatch(/^[^.].{10,200}\.$/);
  return message;
}

/** A PDF of plain objects; `trailer` gets what else the trailer says. */
function pdf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`;
  return bytesOf(text);
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';

describe('refuses in one sentence', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('a scan without text', async () => {
    const page = await browser.newPage();
    await page.setContent('<canvas width="500" height="700"></canvas>');
    await page.evaluate(() => {
      const pen = document.querySelector('canvas')?.getContext('2d');
      pen?.fillText('Dit is een beeld van een brief', 50, 50);
    });
    const bytes = new Uint8Array(await page.pdf());
    await page.close();
    expect(await refusal('scan.pdf', bytes)).toMatch(/scan/);
  });

  it('an encrypted PDF', async () => {
    const secret = 'ab'.repeat(32);
    const lock = `<< /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >>`;
    const bytes = pdf(
      [CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', PAGE, lock],
      `/Encrypt 4 0 R /ID [<${secret}> <${secret}>]`,
    );
    expect(await refusal('slot.pdf', bytes)).toMatch(/wachtwoord/);
  });

  it('a PDF of 10,000 pages, without reading them', async () => {
    const kids = '3 0 R '.repeat(10_000);
    const bytes = pdf([CATALOG, `<< /Type /Pages /Kids [${kids}] /Count 10000 >>`, PAGE]);
    expect(await refusal('lang.pdf', bytes)).toMatch(/10000 pagina/);
  });

  it('a damaged PDF', async () => {
    expect(await refusal('kapot.pdf', bytesOf('%PDF-1.7\nniets dan dit'))).toMatch(/beschadigd/);
  });

  it('a damaged Word file', async () => {
    const whole = wordFile('');
    expect(await refusal('kapot.docx', whole.slice(0, whole.length / 2))).toMatch(/beschadigd/);
    expect(await refusal('kapot.docx', wordFile('<w:p>'))).toMatch(/beschadigd/);
  });

  it('a Word file with a password, or from before 2007', async () => {
    const old = new Uint8Array(600);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusal('oud.docx', old)).toMatch(/wachtwoord/);
  });

  it('a file of another program, with what to do', async () => {
    expect(await refusal('brief.rtf', bytesOf('{\\rtf1 hallo}'))).toMatch(/sla het op als \.docx/);
    expect(await refusal('brief.docx', bytesOf('{\\rtf1 hallo}'))).toMatch(/RTF/);
    const old = new Uint8Array(600);
    old.set([0xd0, 0xcf, 0x11, 0xe0]);
    expect(await refusal('brief.doc', old)).toMatch(/sla het in Word op als \.docx/);
    expect(await refusal('brief.doc', wordFile(''))).toMatch(/geef het de uitgang \.docx/);
    expect(await refusal('brief.odt', officeFile('xlsx'))).toMatch(/rekenblad/);
  });

  it('a decompression bomb', async () => {
    const bomb = wordFile(' '.repeat(150 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal('bom.docx', bomb)).toMatch(/uitgepakt/);
  });

  it('a decompression bomb that lies about its size', async () => {
    const bomb = wordFile(' '.repeat(150 * 1024 * 1024));
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    expect(await refusal('bom.docx', bomb)).toMatch(/uitgepakt|beschadigd/);
  });

  it.each([
    ['brief.docx', '%PDF-1.4 maar dan', /een PDF/],
    ['brief.pdf', 'gewoon wat woorden', /gewone tekst/],
    ['brief.pdf', '<!doctype html><p>hoi', /webpagina/],
    ['brief.txt', '%PDF-1.4 maar dan', /een PDF/],
    ['brief.html', '\u0000\u0001\u0002', /geen tekst/],
  ])('%s that is something else', async (name, content, words) => {
    expect(await refusal(name, bytesOf(content))).toMatch(words);
  });

  it('a spreadsheet called .docx', async () => {
    expect(await refusal('cijfers.docx', officeFile('xlsx'))).toMatch(/rekenblad/);
    expect(await refusal('los.docx', zipOf({ 'a.txt': 'a' }))).toMatch(/zip-bestand/);
  });

  it('more than 50 MB, nothing, and names that say nothing', async () => {
    expect(await refusal('groot.txt', new Uint8Array(51 * 1024 * 1024))).toMatch(/50 MB/);
    expect(await refusal('leeg.txt', new Uint8Array(0))).toMatch(/leeg/);
    expect(await refusal('wit.txt', bytesOf(' \n\n '))).toMatch(/geen tekst/);
    expect(await refusal('brief.wpd', bytesOf('iets'))).toMatch(/\.docx/);
  });
});
