import type { RecognisedLine, Recogniser } from '../importers/pdf/recognise.ts';
import { ImportRefusal } from '../importers/refusal.ts';

/** In milliseconds: what takes longer for a page is given up. */
const LONGEST = 90_000;
const PACKAGES = ['tesseract.js', '@tesseract.js-data/nld'] as const;

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** What tesseract.js gives of a page, as far as it is used. */
interface Recognised {
  readonly blocks?: readonly {
    readonly paragraphs: readonly {
      readonly lines: readonly {
        readonly bbox: Box;
        readonly baseline: Box;
        readonly words: readonly {
          readonly text: string;
          readonly confidence: number;
          readonly bbox: Box;
        }[];
      }[];
    }[];
  }[];
}

interface Worker {
  readonly recognize: (
    image: Buffer,
    options: object,
    output: object,
  ) => Promise<{ data: Recognised }>;
  readonly terminate: () => Promise<unknown>;
}

/** Text recognition that is ready; who opens it closes it. */
export interface OpenRecogniser {
  readonly recognise: Recogniser;
  readonly close: () => Promise<unknown>;
}

/**
 * Starts text recognition for Dutch, with packages that are installed on asking: they are large, and few need
 * them. Nothing comes over the network.
 *
 * @returns what reads an image
 * @throws ImportRefusal when the packages are not there, with how to install them
 */
export async function openRecogniser(): Promise<OpenRecogniser> {
  const [engine, language] = PACKAGES;
  let create: (langs: string, mode: number, options: object) => Promise<Worker>;
  let langPath: string;
  try {
    ({ createWorker: create } = await import(engine as string));
    const { pathname } = new URL('.', import.meta.resolve(`${language}/package.json`));
    langPath = `${decodeURIComponent(pathname)}4.0.0_best_int`;
  } catch {
    throw new ImportRefusal(
      `Voor --ocr zijn twee pakketten nodig. Installeer ze één keer: npm install --no-save ${PACKAGES.join(' ')}`,
    );
  }
  const worker = await create('nld', 1, { langPath, cacheMethod: 'none', gzip: true });
  const recognise: Recogniser = async (png) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), LONGEST);
    });
    const read = worker.recognize(Buffer.from(png), {}, { blocks: true });
    const result = await Promise.race([read, late]);
    clearTimeout(timer);
    return result && linesOf(result.data);
  };
  return { recognise, close: () => worker.terminate() };
}

function linesOf({ blocks = [] }: Recognised): RecognisedLine[] {
  return blocks
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
    .map(({ bbox, baseline, words }) => ({
      baseline: (baseline.y0 + baseline.y1) / 2,
      height: bbox.y1 - bbox.y0,
      words: words.map(({ text, confidence, bbox: { x0, x1 } }) => ({
        text,
        confidence,
        left: x0,
        right: x1,
      })),
    }));
}
