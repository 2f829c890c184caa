import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { relayEvents } from '../jobs/relayEvents.ts';
import { runInterval } from '../jobs/runInterval.ts';
import { systemRunner } from '../jobs/runner.ts';
import { present } from '../src/kernel/assert.ts';
import { randomId } from '../src/kernel/id.ts';
import { systemActor, type Work } from '../src/kernel/work.ts';
import { addPerson } from '../src/modules/identity/addPerson.ts';
import { useIdentityKeys } from '../src/modules/identity/identityKeys.ts';
import { openSession } from '../src/modules/identity/openSession.ts';
import { importedMessage } from '../src/modules/opinion/importMessages.ts';
import { messageEvent, type Message } from '../src/modules/opinion/message.ts';
import { saveNewMessages } from '../src/modules/opinion/message.store.ts';
import { findConflictFlag } from '../src/modules/triage/conflictFlag.store.ts';
import { flagIdOf } from '../src/modules/triage/conflictFlag.ts';
import { relayBatchMax } from '../src/platform/events/relayBatch.ts';
import { packageRoot } from '../src/platform/packageRoot.ts';
import { readConfig } from '../src/start/config.ts';
import { identityKeysOf } from '../src/start/keys.ts';
import { addAreas } from './addAreas.ts';
import { quantile, rounded, tell } from './result.ts';
import { withScratchStore } from './scratchStore.ts';

// Events: how many a second the relay moves, beside the store's own bare insertMany of the same events in the same batches; how long
// after it was posted a conflict is flagged by a worker at rest; and what web bears meanwhile: its memory, and how late its
// loop runs while 50 posts a second of 5,000 characters come in and are judged by the worker on the same machine.

const isQuick = process.argv.includes('--quick');
const area = 'nb/hs/nm/lj';
const work: Work = { actor: systemActor('bench'), now: new Date(), newId: randomId };
const lagP95MaxMs = 2_000;
const loopP99MaxMs = 20;

const messageOf = (n: number, body: string): Message => {
  const row = { externalId: randomId(), title: '', body, at: new Date() };
  return { ...importedMessage(work, 'bench', area, row), no: `bench-${String(n)}-${randomId()}` };
};

async function inBatches<T>(items: readonly T[], act: (batch: readonly T[]) => Promise<unknown>) {
  const startMs = performance.now();
  for (let from = 0; from < items.length; from += relayBatchMax)
    await act(items.slice(from, from + relayBatchMax));
  return (items.length * 1_000) / (performance.now() - startMs);
}

async function relayFigure() {
  const count = isQuick ? 1_000 : 10_000;
  const messages = Array.from({ length: count }, (_, n) => messageOf(n, '楼道的灯坏了。'));
  await mongoose.connection.createCollection('bench_bare');
  const bare = mongoose.connection.collection<{ _id: string }>('bench_bare');
  const events = messages.map((message, i) => {
    const { id, ...rest } = messageEvent(message, 'saved', new Date());
    return { _id: id, seq: i + 1, ...rest };
  });
  const insertPerS = await inBatches(events, (batch) => bare.insertMany([...batch]));
  await inBatches(messages, (batch) => saveNewMessages(batch, new Date()));
  const startMs = performance.now();
  const { state } = await runInterval(relayEvents, systemRunner(new AbortController().signal));
  if (state !== 'SUCCEEDED') throw new Error(`the relay ended ${state}`);
  const relayPerS = (count * 1_000) / (performance.now() - startMs);
  return {
    what: `relay of ${String(count)} events`,
    perS: Math.round(relayPerS),
    insertManyPerS: Math.round(insertPerS),
    ratio: rounded(relayPerS / insertPerS, 2),
  };
}

/** One of the installation's own processes on the scratch store; its first message says that it works. */
async function start(name: 'web' | 'worker', uri: string, dataDir: string) {
  const child = fork(join(packageRoot(), `src/start/${name}.ts`), [], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      MONGODB_URI: uri,
      EMBEDDED_STORE: 'on',
      DATA_DIR: dataDir,
      PORT: '0',
      WRITE_LIMITS:
        'speech.person=none speech.newcomer=none speech.area=none speech.areaNewcomers=none',
    },
  });
  const [said] = (await once(child, 'message')) as [{ listening?: string }];
  return { child, address: said.listening ?? '' };
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

const quarrel = '物业公司乱收费，拖欠我们的押金不退，去找他们理论还骂人，要求退钱并道歉。';

/** How long after it was saved a conflict is flagged, in ms. */
async function flaggedAfter(n: number): Promise<number> {
  const message = messageOf(n, quarrel);
  const startMs = performance.now();
  await saveNewMessages([message], new Date());
  while ((await findConflictFlag(flagIdOf(message.id))) === null) await sleep(10);
  return performance.now() - startMs;
}

async function lagFigure() {
  await flaggedAfter(0);
  const lags: number[] = [];
  for (let n = 1; n <= (isQuick ? 10 : 60); n += 1) {
    // At rest: long after the one before, at any moment between two looks of the relay.
    await sleep(300 + Math.random() * 700);
    lags.push(await flaggedAfter(n));
  }
  const p95Ms = Math.round(quantile(lags, 0.95));
  return {
    what: 'from saved to flagged, at rest',
    p50Ms: Math.round(quantile(lags, 0.5)),
    p95Ms,
    maxMs: lagP95MaxMs,
    holds: p95Ms <= lagP95MaxMs,
  };
}

/** Cookies of so many residents. */
async function residents(count: number): Promise<string[]> {
  const cookies: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const userName = `bench${randomId().slice(0, 12)}`;
    const input = {
      key: randomId(),
      userName,
      displayName: '试',
      password: '晚饭后在石桥边乘凉 42',
    };
    const added = await addPerson(work, { ...input, home: area });
    if (added.kind !== 'added') throw new Error(added.kind);
    const browser = { address: `10.0.0.${String(n)}`, userAgent: '', sessionId: undefined };
    const { token } = await openSession(work, added.person, { ...browser, deviceToken: undefined });
    cookies.push(`fengqiao_session=${token}`);
  }
  return cookies;
}

const sentences = ['楼上的空调外机一直滴水，', '找了物业三次都说在等配件，', '晚上睡不好觉。'];
const longBody = (): string =>
  Array.from({ length: 400 }, () => sentences[Math.floor(Math.random() * 3)] ?? '')
    .join('')
    .repeat(2)
    .slice(0, 4_990) + randomId().slice(0, 8);

/** Whether web took the post; false when it says that it is overloaded. */
async function publish(address: string, cookie: string): Promise<boolean> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-fengqiao': '1', cookie },
    body: JSON.stringify({
      query: 'mutation P($i: PublishPostInput!) { publishPost(input: $i) { id } }',
      variables: { i: { key: randomId(), title: '', body: longBody() } },
    }),
  });
  const told = await answer.text();
  if (told.includes('"overload"')) return false;
  if (!told.includes('"id"')) throw new Error(told.slice(0, 300));
  return true;
}

/** The figure is taken from a timer of 10 ms: what is above that is how much too late it rang. */
const samplingMs = 10;

/** By how much web's loop was late since the last time this was asked: the 99th percentile, in ms. */
const loopDelayMs = async (address: string): Promise<number> => {
  const text = await (await fetch(`${address}/metrics`)).text();
  const line = /^fengqiao_nodejs_eventloop_lag_p99_seconds (\S+)$/mu.exec(text);
  return Number(present(line?.[1], 'the loop delay')) * 1_000 - samplingMs;
};

/** Memory that a process holds, in MB. */
const memoryMb = ({ pid }: ChildProcess): number =>
  Math.round(
    Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]) /
      1_024,
  );

async function webFigures(uri: string, dataDir: string, worker: ChildProcess) {
  const cookies = await residents(50);
  const { child, address } = await start('web', uri, dataDir);
  try {
    for (const cookie of cookies) await publish(address, cookie);
    await sleep(3_000);
    const memory = { what: 'memory after 50 posts', webMb: memoryMb(child) };
    await loopDelayMs(address);
    await sleep(5_000);
    const idleMs = await loopDelayMs(address);
    const seconds = isQuick ? 5 : 20;
    const posts: Promise<boolean>[] = [];
    for (let n = 0; n < seconds * 50; n += 1) {
      posts.push(publish(address, cookies[n % cookies.length] ?? ''));
      await sleep(20);
    }
    const p99Ms = rounded(await loopDelayMs(address), 1);
    const refused = (await Promise.all(posts)).filter((wasTaken) => !wasTaken).length;
    return [
      { ...memory, workerMb: memoryMb(worker) },
      {
        what: 'web’s loop, 50 posts/s of 5,000 characters',
        idleP99Ms: rounded(idleMs, 1),
        p99Ms,
        maxMs: loopP99MaxMs,
        refused,
        holds: p99Ms <= loopP99MaxMs && refused === 0,
      },
    ];
  } finally {
    await end(child);
  }
}

await withScratchStore(async (store, uri, dataDir) => {
  useIdentityKeys(identityKeysOf({ ...readConfig(), dataDir }, { mayMake: true }));
  await addAreas(work, area);
  const figures: Parameters<typeof tell>[0]['figures'][number][] = [await relayFigure()];
  const { child } = await start('worker', uri, dataDir);
  try {
    figures.push(await lagFigure(), ...(await webFigures(uri, dataDir, child)));
  } finally {
    await end(child);
  }
  const about =
    'the relay beside bare insertMany of the same events; a worker at rest; web under posts';
  tell({ name: 'events', about, store, figures });
});
