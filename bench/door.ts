import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { createSchema } from 'graphql-yoga';
import { makeLog } from '../src/platform/log.ts';
import { makeApp } from '../src/start/app.ts';
import { readConfig } from '../src/start/config.ts';
import { makeServer } from '../src/start/httpServer.ts';
import { Load, usualLimits } from '../src/start/middleware/shed.ts';

// How much of a raw node:http POST the whole door keeps: Koa, every guard, Yoga, the log line and the figures.
// Each server is a process of its own; rounds alternate, so that both sides see the same machine; the median counts. Beside
// requests per second stands the core time of one request, which a busy machine does not change much.

const floor = 0.28;
const connections = 50;
const durationS = 3;
const rounds = 5;

const rows = Array.from({ length: 50 }, (_, at) => ({
  id: String(at),
  no: `2026-${String(at)}`,
  title: '楼上空调滴水',
  body: '三楼的空调外机一直往下滴水，晾的衣服都湿了，希望社区帮忙看看。',
  commentCount: at,
}));

const tasks = {
  hello: { query: 'query Hello { hello }', answer: { data: { hello: 'world' } } },
  rows: {
    query: 'query Rows { rows { id no title body commentCount } }',
    answer: { data: { rows } },
  },
} as const;
type Task = keyof typeof tasks;

const serveRaw = (): Server =>
  createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { query } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { query: string };
      const { answer } = query === tasks.hello.query ? tasks.hello : tasks.rows;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
  });

const benchSchema = () =>
  createSchema({
    typeDefs: `type Row { id: ID! no: String! title: String! body: String! commentCount: Int! }
      type Query { hello: String! rows: [Row!]! }`,
    resolvers: { Query: { hello: () => 'world', rows: () => rows } },
  });

function serveDoor(): Server {
  const yes = () => Promise.resolve(true);
  const app = makeApp({
    config: readConfig({ NODE_ENV: 'production' }),
    schema: benchSchema(),
    log: makeLog('info'),
    readiness: { stopping: () => false, store: yes },
    // The load comes from one address, which has few places else.
    load: new Load({ ...usualLimits, perClientMax: usualLimits.inFlightMax }),
  });
  const handle = app.callback();
  return makeServer((request, response) => void handle(request, response));
}

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

async function start(kind: 'raw' | 'door'): Promise<Running> {
  const child = fork(fileURLToPath(import.meta.url), ['--serve', kind], {
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

async function round(running: Running, task: Task, seconds: number): Promise<Round> {
  const { url } = running;
  const before = await coreUs(running);
  const result = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fengqiao': '1' },
    body: JSON.stringify({ query: tasks[task].query }),
    connections,
    duration: seconds,
    expectBody: JSON.stringify(tasks[task].answer),
  });
  if (result.non2xx + result.errors + result.mismatches > 0)
    throw new Error(`wrong answers from ${url}: ${JSON.stringify(result.statusCodeStats)}`);
  const used = (await coreUs(running)) - before;
  return { perSecond: result.requests.average, coreUs: used / result.requests.total };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

interface DoorFigure {
  readonly task: Task;
  readonly rawPerSecond: number;
  readonly doorPerSecond: number;
  /** Requests per second, as a share of the raw server's. */
  readonly ratio: number;
  /** Core time of one request, in microseconds. */
  readonly rawCoreUs: number;
  readonly doorCoreUs: number;
  readonly coreRatio: number;
  readonly floor: number;
  readonly holds: boolean;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

async function measure(task: Task): Promise<DoorFigure> {
  const raw = await start('raw');
  const door = await start('door');
  const seen: { raw: Round; door: Round }[] = [];
  try {
    await round(raw, task, 1);
    await round(door, task, 2);
    for (let at = 0; at < rounds; at += 1)
      seen.push({
        raw: await round(raw, task, durationS),
        door: await round(door, task, durationS),
      });
  } finally {
    raw.child.disconnect();
    door.child.disconnect();
  }
  const middle = (pick: (pair: { raw: Round; door: Round }) => number) => median(seen.map(pick));
  const ratio = middle((pair) => pair.door.perSecond / pair.raw.perSecond);
  return {
    task,
    rawPerSecond: rounded(
      middle((pair) => pair.raw.perSecond),
      0,
    ),
    doorPerSecond: rounded(
      middle((pair) => pair.door.perSecond),
      0,
    ),
    ratio: rounded(ratio, 3),
    rawCoreUs: rounded(
      middle((pair) => pair.raw.coreUs),
      1,
    ),
    doorCoreUs: rounded(
      middle((pair) => pair.door.coreUs),
      1,
    ),
    coreRatio: rounded(
      middle((pair) => pair.raw.coreUs / pair.door.coreUs),
      3,
    ),
    floor,
    holds: ratio >= floor,
  };
}

async function serve(kind: string | undefined): Promise<void> {
  const server = kind === 'raw' ? serveRaw() : serveDoor();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  process.once('disconnect', () => process.exit(0));
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  });
  process.send?.(`http://127.0.0.1:${String(port)}/graphql`);
}

/** Measures both tasks, prints a table (or, with --json, one line of JSON); exit 1 when a ratio is under its floor. */
async function main(): Promise<void> {
  const figures = [await measure('hello'), await measure('rows')];
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ figures })}\n`);
  else console.table(figures);
  process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1;
}

if (process.argv[2] === '--serve') await serve(process.argv[3]);
else await main();
