import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { AstroIntegration } from 'astro';
import { SUMS } from '../publish/sums.ts';
import { sha256 } from './digest.ts';
import { listSums } from './sums.ts';

/** What a build is made of besides the content, from the root of the project. */
const SOURCES = ['src', 'public', 'docs', 'scripts', 'astro.config.mjs', 'package-lock.json'];

/** What one build leaves behind to know by that the next would make the same. */
interface Built {
  /** Hash of all that the build was made of. */
  readonly from: string;
  /** Hash of the list of hashes of what it made. */
  readonly sums: string;
}

/** Tells whether a build would change anything, and remembers what one was made of. */
export interface LastBuild {
  /** The number of files that were checked, or undefined when the site has to be built. */
  stillStands(): number | undefined;
  /** An integration for Astro that remembers what the site was built from; it comes after all others. */
  remember(): AstroIntegration;
}

/**
 * Two builds from the same sources are the same to the byte, so a site that was built from them already
 * and of which no file changed since does not have to be built again.
 *
 * @param content the content folder
 * @param out folder of the built site
 * @param cache folder for what one build leaves to the next
 * @returns the last build, held against the sources as they are now
 */
export function lastBuild(content: string, out: string, cache: string): LastBuild {
  const file = path.join(cache, 'gebouwd.json');
  const before = stampSources(content);
  let hash: string | undefined;
  const from = () => {
    hash ??= hashSources(content);
    return hash;
  };
  return {
    stillStands() {
      if (!existsSync(file) || !existsSync(path.join(out, SUMS))) return undefined;
      const built = JSON.parse(readFileSync(file, 'utf8')) as Built;
      const sums = readFileSync(path.join(out, SUMS), 'utf8');
      if (built.from !== from() || built.sums !== sha256(sums)) return undefined;
      const now = listSums(out);
      return now.text === sums ? now.files : undefined;
    },
    remember() {
      return {
        name: 'stukkenwijzer-unchanged',
        hooks: {
          // The pages are there and other threads still have work to do; this one would only wait.
          'astro:build:generated': () => {
            from();
          },
          'astro:build:done': () => {
            // Sources that changed while the build ran are not what it was made of.
            if (stampSources(content) !== before) return rmSync(file, { force: true });
            const sums = sha256(readFileSync(path.join(out, SUMS)));
            mkdirSync(cache, { recursive: true });
            writeFileSync(file, JSON.stringify({ from: from(), sums } satisfies Built));
          },
        },
      };
    },
  };
}

/** Tells two moments apart between which a source was written, made, moved or removed. */
function stampSources(content: string): string {
  const stampOf = (name: string) => {
    const { ino, size, ctimeNs } = statSync(name, { bigint: true });
    return `${name} ${ino} ${size} ${ctimeNs}`;
  };
  return sourcesOf(content).map(stampOf).join('\n');
}

function hashSources(content: string): string {
  const { SITE_URL = '', PDF = '', REDACTIE = '' } = process.env;
  const lines = [process.version, content, SITE_URL, PDF, REDACTIE];
  for (const name of sourcesOf(content)) lines.push(`${name} ${sha256(readFileSync(name))}`);
  return sha256(lines.join('\n'));
}

function sourcesOf(content: string): string[] {
  return [content, ...SOURCES].flatMap(filesIn);
}

function filesIn(source: string): string[] {
  if (!existsSync(source)) return [];
  if (statSync(source).isFile()) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
