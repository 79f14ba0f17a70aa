import { parseArgs } from 'node:util';
import { readDutch } from '../src/build/word-list.ts';
import { digestOf } from '../src/folder/digest.ts';
import { splitFrontmatter } from '../src/model/frontmatter.ts';
import { createSplitter } from '../src/search/compounds.ts';
import { type IndexedPaper, searchSources } from '../src/search/opensearch/record.ts';
import { createKeying } from '../src/search/word-keys.ts';
import { countLongWords } from '../src/search/word-lists.ts';
import { connect } from '../src/tools/opensearch/connect.ts';
import { patience } from '../src/tools/opensearch/patience.ts';
import { type PushedPart, push } from '../src/tools/opensearch/push.ts';
import { createTimeLeft } from '../src/tools/opensearch/time-left.ts';
import { generate } from '../tests/helpers/generated.ts';
import { whyNot } from '../tests/helpers/java.ts';
import { startCluster } from '../tests/helpers/opensearch.ts';

const HELP = `node scripts/bench-opensearch.ts [--docs N]

Maakt N stukken (standaard 100000), brengt ze naar drie knooppunten van OpenSearch op deze machine, verandert er één en
brengt dat bij. Drukt af: stukken per seconde, seconden na de wijziging, geheugen en schijf. Het lezen van de stukken uit
een map, dat npm run bench meet, is er niet bij; het maken van wat OpenSearch krijgt wel.
`;

/** Papers of a part; `index-parts.ts` cuts a year at 5,000. */
const PART = 2500;

const { values } = parseArgs({
  options: {
    docs: { type: 'string', default: '100000' },
    help: { type: 'boolean', short: 'h' },
  },
});
const why = values.help ? undefined : whyNot('opensearch');
if (values.help) process.stdout.write(HELP);
else if (why) process.stderr.write(`OpenSearch draait hier niet: ${why}.\n`);
else await bench(Number(values.docs));

async function bench(docs: number): Promise<void> {
  const cluster = await startCluster('1g', []);
  const client = connect(cluster.urls);
  try {
    const dutch = readDutch();
    const texts = [...generate(docs)];
    const run = async (edited: number | undefined) => {
      const start = performance.now();
      const timeLeft = createTimeLeft();
      let shown = start;
      const at = (done: number, all: number) => {
        const line = timeLeft(done, all);
        const now = performance.now();
        if (now - shown < 10_000) return;
        shown = now;
        process.stderr.write(`${line}\n`);
      };
      const tell = (line: string) => process.stderr.write(`${line}\n`);
      const parts = partsOf(texts, dutch, edited);
      const order = { client, alias: 'stukken', parts, anew: false, at };
      const report = await push({ ...order, patience: patience(tell) });
      return { ...report, seconds: (performance.now() - start) / 1000 };
    };
    const first = await run(undefined);
    const edit = await run(docs - 1);
    const { body: stats } = await client.indices.stats({ index: 'stukken', metric: ['store'] });
    const bytes = stats._all.total?.store?.size_in_bytes ?? 0;
    const result = {
      docs,
      written: first.written,
      seconds: round(first.seconds),
      papers_a_second: Math.round(docs / first.seconds),
      edit: { written: edit.written, seconds: round(edit.seconds) },
      push_MB: Math.round(process.resourceUsage().maxRSS / 1024),
      nodes_MB: cluster.memory(),
      disk_MB: Math.round(bytes / 1e6),
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    await client.close();
    await cluster.stop();
  }
}

/** The papers as parts of an archive; one may have a sentence more. */
function partsOf(
  texts: readonly { readonly path: string; readonly text: string }[],
  dutch: ReturnType<typeof readDutch>,
  edited: number | undefined,
): PushedPart[] {
  return Array.from({ length: Math.ceil(texts.length / PART) }, (_, i) => {
    const some = texts.slice(i * PART, (i + 1) * PART);
    const has = edited !== undefined && Math.floor(edited / PART) === i;
    const papersOf = () =>
      some.map((one, j) => paperOf(one, has && i * PART + j === edited ? ' Een zin erbij.' : ''));
    return {
      name: `${2000 + i}`,
      key: digestOf([...some.map(({ text }) => text), has ? 'anders' : '']),
      refs: some.map(refOf),
      *sources() {
        const papers = papersOf();
        const split = createSplitter(
          dutch.parts,
          countLongWords(papers.map(({ record }) => record)),
        );
        yield* searchSources(papers, `${2000 + i}`, createKeying(dutch.inflections, split));
      },
    };
  });
}

function refOf({ path }: { readonly path: string }): string {
  return path.replace(/\.mdx$/, '');
}

/** A paper by its words, without what only a page needs. */
function paperOf(
  file: { readonly path: string; readonly text: string },
  more: string,
): IndexedPaper {
  const { body } = splitFrontmatter(file.path, file.text);
  const title = /^titel: (.*)$/m.exec(file.text)?.[1] ?? '';
  const datum = /^datum: (\S+)/m.exec(file.text)?.[1] ?? '';
  const blocks = `${body}${more}`.split(/\n{2,}/).filter((block) => block.trim() !== '');
  return {
    ref: refOf(file),
    record: {
      ...{
        titel: title,
        soort: 'Nota',
        datum,
        nummer: '',
        organisaties: [],
        ook: [],
        dossiers: {},
      },
      tekst: blocks.map((block) =>
        block.startsWith('#') ? ([block.replace(/^#+ /, ''), ''] as const) : block,
      ),
    },
  };
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
