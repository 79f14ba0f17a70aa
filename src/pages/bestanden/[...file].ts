import type { APIRoute, GetStaticPaths } from 'astro';
import { archive } from '../../astro/archive.ts';
import { contentDir, readAttachment } from '../../astro/folder.ts';

/** The files that documents show or have as annexes, as they lie in `content/bestanden`. */
export const getStaticPaths = (async () =>
  [...(await archive()).files.keys()].map((file) => ({
    params: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(readAttachment(contentDir(), params['file'] ?? '')));
