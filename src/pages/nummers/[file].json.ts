import type { APIRoute, GetStaticPaths } from 'astro';
import { numberFiles } from '../../astro/numbers.ts';

export const getStaticPaths = (async () =>
  [...(await numberFiles())].map(([file, text]) => ({
    params: { file },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
