import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { nodeSettings } from '../../src/hosting/opensearch.ts';
import { jarsOf, QUICK } from './java.ts';

const PROGRAM = path.resolve('tests/java/OpenSearchNode.java');
const NAMES = ['een', 'twee', 'drie'] as const;
type Name = (typeof NAMES)[number];

/** Three nodes of OpenSearch that know one another, each a process of its own. */
export interface Cluster {
  readonly urls: readonly string[];
  /** Ends a node at once, as a power cut would. */
  kill(at: number): Promise<void>;
  /** Starts a node again after it was killed, at the same address and with the data that it had. */
  revive(at: number): Promise<void>;
  /** The highest memory of the processes so far, MB each; Linux only, elsewhere 0. */
  memory(): number[];
  /** Ends all nodes and removes what they wrote. */
  stop(): Promise<void>;
}

interface RunningNode {
  readonly process: ChildProcess;
  /** `127.0.0.1:39131` */
  readonly http: string;
  readonly transport: string;
}

/**
 * @param heap memory for each node, as Java is told: `512m`
 * @param flags more that Java is told
 * @returns the nodes, ready to be asked, on ports that were free
 * @throws Error with what a node said when it does not start
 */
export async function startCluster(
  heap = '512m',
  flags: readonly string[] = QUICK,
): Promise<Cluster> {
  const root = mkdtempSync(path.join(tmpdir(), 'opensearch-'));
  const nodes: RunningNode[] = [];
  const stop = async () => {
    await Promise.all(nodes.map(({ process }) => end(process)));
    rmSync(root, { recursive: true, force: true });
  };
  const start = (name: Name, more: Readonly<Record<string, string>>) =>
    startNode(path.join(root, name), name, [`-Xms${heap}`, `-Xmx${heap}`, ...flags], more);
  try {
    const first = await start('een', { 'cluster.initial_cluster_manager_nodes': 'een' });
    nodes.push(first);
    const seeds = { 'discovery.seed_hosts': first.transport };
    nodes.push(...(await Promise.all([start('twee', seeds), start('drie', seeds)])));
  } catch (cause) {
    await stop();
    throw cause;
  }
  return {
    urls: nodes.map(({ http }) => `http://${http}`),
    async kill(at) {
      const node = nodes[at];
      if (node) await end(node.process);
    },
    async revive(at) {
      const node = nodes[at];
      const name = NAMES[at];
      if (!node || !name) throw new Error(`There is no node ${at}.`);
      const others = nodes.filter((one) => one !== node).map(({ transport }) => transport);
      nodes[at] = await start(name, {
        'http.port': node.http.split(':')[1] ?? '',
        'transport.port': node.transport.split(':')[1] ?? '',
        'discovery.seed_hosts': others.join(),
      });
    },
    memory: () => nodes.map(({ process }) => highest(process.pid)),
    stop,
  };
}

/** Starts a node with the settings that `npm run hosting` writes, but for where it is and what it is called. */
async function startNode(
  home: string,
  name: Name,
  flags: readonly string[],
  more: Readonly<Record<string, string>>,
): Promise<RunningNode> {
  for (const folder of ['config', 'logs']) {
    rmSync(path.join(home, folder), { recursive: true, force: true });
    mkdirSync(path.join(home, folder), { recursive: true });
  }
  const settings = {
    ...(parse(nodeSettings()) as Record<string, unknown>),
    'cluster.name': path.basename(path.dirname(home)),
    'node.name': name,
    'node.portsfile': 'true',
    'path.home': home,
    'network.host': '127.0.0.1',
    'http.port': '0',
    'transport.port': '0',
    // A disk that is nearly full is no reason for a test to fail.
    'cluster.routing.allocation.disk.threshold_enabled': 'false',
    ...more,
  };
  const child = spawn('java', [
    ...flags,
    ...['-cp', path.join(jarsOf('opensearch'), '*'), PROGRAM],
    ...Object.entries(settings).map(([key, value]) => `${key}=${value}`),
  ]);
  let said = '';
  const started = new Promise<void>((done, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        said += data;
        if (/^started$/m.test(said)) done();
      });
    child.once('error', fail);
    child.once('close', () => fail(new Error(`OpenSearch did not start: ${said}`)));
  });
  await started;
  const ports = (kind: string) =>
    readFileSync(path.join(home, 'logs', `${kind}.ports`), 'utf8').split('\n')[0] ?? '';
  return { process: child, http: ports('http'), transport: ports('transport') };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('close', done));
  child.kill('SIGKILL');
  await gone;
}

function highest(pid = 0): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
