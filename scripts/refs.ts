import { parseReferences } from '../src/references/parse.ts';
import { resolve } from '../src/references/resolve.ts';

const HELP = `Verwijzingen in een tekst vinden

  npm run --silent refs -- [TEKST]

Leest TEKST, of standaardinvoer als er geen TEKST is, en schrijft voor elke verwijzing een regel
met een JSON-object: text, start, end, id, kind, url, certain.

  start, end  plaats in de tekst, geteld in UTF-16-eenheden
  url         vast openbaar adres, of null als dat er niet is
  certain     false als de verwijzing op haar omgeving leunt
  --help      deze uitleg

Van een reeks als "nrs. 1-4" krijgen de tussenliggende nummers het teken of woord ertussen als tekst.
`;

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h') || (args.length === 0 && process.stdin.isTTY)) {
  process.stdout.write(HELP);
} else {
  const text = args.length > 0 ? args.join(' ') : await standardInput();
  const references = parseReferences(text);
  for (const [index, reference] of references.entries()) {
    print(reference, reference.id);
    const start = reference.end;
    const end = references[index + 1]?.start ?? start;
    for (const id of reference.also ?? []) {
      print({ ...reference, text: text.slice(start, end), start, end }, id);
    }
  }
}

function print(reference: ReturnType<typeof parseReferences>[number], id: string): void {
  const { text, start, end, kind, certain } = reference;
  const url = resolve({ ...reference, id }).url ?? null;
  process.stdout.write(`${JSON.stringify({ text, start, end, id, kind, url, certain })}\n`);
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
