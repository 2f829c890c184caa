import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { installPeers, peers, servePeer, type Peer } from './apiPeers.ts';
import { bodies, buildServer, serveApi, serveRaw, tasks, type Task } from './apiServers.ts';
import { rounded, tell, type Row } from './result.ts';

// How much of a raw node:http POST the whole API keeps, built as production runs it, with every middleware, limit, log line and figure: for the page's own
// operations, which come by hash and are compiled, and for documents that others write. Each server is a process of its own, new
// in every round: one process stays as fast or slow as its compiler made it, which is a twentieth to and fro. Turns alternate, so
// that all see the same machine; the median of the rounds counts. Beside requests per second stands the core time of one request,
// which a busy machine changes less.

const connections = 50;
const quick = process.argv.includes('--quick');
const durationS = quick ? 1 : 2;
const rounds = quick ? 3 : 9;
const warmUpS = 2;

type Kind = 'raw' | 'api' | Peer;

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

/** Core time that a server has used so far, in microseconds. */
async function coreUs({ child }: Running): Promise<number> {
  child.send('core');
  const [used] = (await once(child, 'message')) as [number];
  return used;
}

async function start(kind: Kind, folder: string): Promise<Running> {
  const child = fork(fileURLToPath(import.meta.url), ['--serve', kind, folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [url] = (await once(child, 'message')) as [string];
  return { child, url };
}

interface Round {
  readonly perSecond: number;
  readonly coreUs: number;
}

async function load(running: Running, task: Task, body: string, seconds: number): Promise<Round> {
  const expected = JSON.stringify(tasks[task].answer);
  const before = await coreUs(running);
  const result = await autocannon({
    url: running.url,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fengqiao': '1' },
    body,
    connections,
    duration: seconds,
    verifyBody: (answer) => String(answer).trim() === expected,
  });
  if (result.non2xx + result.errors + result.mismatches > 0)
    throw new Error(`wrong answers from ${running.url}: ${JSON.stringify(result.statusCodeStats)}`);
  const used = (await coreUs(running)) - before;
  return { perSecond: result.requests.average, coreUs: used / result.requests.total };
}

/** A server, the form of request that it gets, and the least share of the raw server's speed that it must keep. */
interface Entrant {
  readonly name: string;
  readonly kind: Kind;
  readonly form: keyof typeof bodies;
  readonly floors?: Readonly<Record<Task, number>>;
}

const entrants: readonly Entrant[] = [
  { name: 'ours, persisted', kind: 'api', form: 'persisted', floors: { hello: 0.7, rows: 0.8 } },
  { name: 'ours, written', kind: 'api', form: 'written', floors: { hello: 0.28, rows: 0.3 } },
];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

interface Pair {
  readonly raw: Round;
  readonly own: Round;
}

/** One round: every server begins, warms up, and takes its turn beside the raw one. */
async function pairsOf(task: Task, all: readonly Entrant[], folder: string): Promise<Pair[]> {
  const running = new Map<Kind, Running>();
  try {
    for (const kind of new Set<Kind>(['raw', ...all.map((one) => one.kind)]))
      running.set(kind, await start(kind, folder));
    const run = (kind: Kind, form: keyof typeof bodies, seconds: number): Promise<Round> => {
      const server = running.get(kind);
      if (!server) throw new Error(`${kind} does not run`);
      return load(server, task, bodies[form](task), seconds);
    };
    await run('raw', 'written', warmUpS);
    const pairs: Pair[] = [];
    for (const { kind, form } of all) {
      await run(kind, form, warmUpS);
      pairs.push({
        raw: await run('raw', form, durationS),
        own: await run(kind, form, durationS),
      });
    }
    return pairs;
  } finally {
    for (const { child } of running.values()) child.disconnect();
  }
}

async function measure(task: Task, all: readonly Entrant[], folder: string): Promise<Row[]> {
  const seen: Pair[][] = [];
  for (let round = 0; round < rounds; round += 1) seen.push(await pairsOf(task, all, folder));
  return all.map(({ name, floors }, at) => {
    const own = seen.flatMap((pairs) => pairs[at] ?? []);
    const middle = (pick: (pair: Pair) => number) => median(own.map(pick));
    const ratio = middle(({ raw, own }) => own.perSecond / raw.perSecond);
    return {
      task,
      server: name,
      perSecond: rounded(
        middle(({ own }) => own.perSecond),
        0,
      ),
      rawPerSecond: rounded(
        middle(({ raw }) => raw.perSecond),
        0,
      ),
      ratio: rounded(ratio, 3),
      coreUs: rounded(
        middle(({ own }) => own.coreUs),
        1,
      ),
      coreRatio: rounded(
        middle(({ raw, own }) => raw.coreUs / own.coreUs),
        3,
      ),
      ...(floors ? { floor: floors[task], holds: ratio >= floors[task] } : {}),
    };
  });
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${String(port)}`;
}

async function serve(kind: string, folder: string): Promise<void> {
  const peer = peers.find((one) => one === kind);
  const address = peer
    ? await servePeer(peer, folder)
    : await listen(kind === 'raw' ? serveRaw() : await serveApi(folder));
  process.once('disconnect', () => process.exit(0));
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  });
  process.send?.(`${address}/graphql`);
}

/** Measures both tasks; with --peers beside other servers, which are installed into a scratch folder; exit 1 under a floor. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-bench-'));
  try {
    const others: readonly Entrant[] = process.argv.includes('--peers')
      ? peers.map((peer) => ({ name: peer, kind: peer, form: 'written' }))
      : [];
    buildServer();
    if (others.length > 0) installPeers(folder);
    const all = [...entrants, ...others];
    const figures = [
      ...(await measure('hello', all, folder)),
      ...(await measure('rows', all, folder)),
    ];
    tell({ name: 'api', about: 'each as a share of a raw node:http POST', figures });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, , mode, kind = '', folder = ''] = process.argv;
if (mode === '--serve') await serve(kind, folder);
else await main();
