import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request, type ClientRequest } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { relayEvents } from '../jobs/relayEvents.ts';
import { runInterval } from '../jobs/runInterval.ts';
import { systemRunner } from '../jobs/runner.ts';
import { randomId } from '../src/kernel/id.ts';
import { systemActor, type Work } from '../src/kernel/work.ts';
import { useIdentityKeys } from '../src/modules/identity/identityKeys.ts';
import { importedMessage } from '../src/modules/opinion/importMessages.ts';
import { unraisedConflictFlag } from '../src/modules/triage/conflictFlag.ts';
import { saveNewConflictFlags } from '../src/modules/triage/conflictFlag.store.ts';
import { packageRoot } from '../src/platform/packageRoot.ts';
import { readConfig } from '../src/start/config.ts';
import { identityKeysOf } from '../src/start/keys.ts';
import { addAreas } from './addAreas.ts';
import { quantile, rounded, tell } from './result.ts';
import { withScratchStore } from './scratchStore.ts';
import { spokespersons } from './spokespersons.ts';

// Listening: how long after an event lies in the stream 1,000 spokespersons have been told by one web process, what each of them costs
// in memory, and how long a question takes beside them, told something every 1.5 s, against the same questions without them.

const isQuick = process.argv.includes('--quick');
const listenersMax = isQuick ? 200 : 1_000;
const rounds = isQuick ? 8 : 30;
const questions = isQuick ? 400 : 3_000;
const area = 'nb/hs/nm/lj';
const actingAs = `SPOKESPERSON@${area}`;
const work: Work = { actor: systemActor('bench'), now: new Date(), newId: randomId };

async function startWeb(uri: string, dataDir: string) {
  const child = fork(join(packageRoot(), 'src/start/web.ts'), [], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...{ MONGODB_URI: uri, EMBEDDED_STORE: 'on', DATA_DIR: dataDir, PORT: '0' },
      TRUSTED_PROXIES: '1',
    },
  });
  const [said] = (await once(child, 'message')) as [{ listening?: string }];
  return { child, address: said.listening ?? '' };
}

const memoryKb = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]);

const headersOf = (n: number, cookie: string, accept: string) => ({
  ...{ accept, cookie, 'content-type': 'application/json', 'x-fengqiao': '1' },
  ...{ 'acting-as': actingAs, 'x-forwarded-for': `10.1.${String(n >> 8)}.${String(n & 255)}` },
});

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
const subscription =
  'subscription { live { isReload unreadNotices { number } waitingFlags { number } flagChanges { id state version byRole isMine } } }';

/** One who listens; hears when each message but the first came. */
function listen(address: string, n: number, cookie: string, hear: (at: number) => void) {
  const body = JSON.stringify({ query: subscription });
  const asked = request(`${address}/graphql`, {
    method: 'POST',
    agent,
    headers: { ...headersOf(n, cookie, 'text/event-stream'), 'content-length': body.length },
  });
  const begun = new Promise<ClientRequest>((resolve, reject) => {
    asked.once('error', reject);
    asked.once('response', (answer) => {
      let isFirst = true;
      answer.on('data', (part: Buffer) => {
        if (!part.includes('event: next')) return;
        if (!isFirst) hear(performance.now());
        else resolve(asked);
        isFirst = false;
      });
      if (answer.statusCode !== 200) reject(new Error(`refused: ${String(answer.statusCode)}`));
    });
  });
  asked.end(body);
  return begun;
}

/** One flag more in the stream; gives when it lay there. */
async function raise(): Promise<number> {
  const row = { externalId: randomId(), title: '', body: '吵架', at: new Date() };
  const message = { ...importedMessage(work, 'bench', area, row), no: `bench-${randomId()}` };
  await saveNewConflictFlags([{ ...unraisedConflictFlag(message, new Date()), version: 1 }]);
  await runInterval(relayEvents, systemRunner(new AbortController().signal));
  return performance.now();
}

/** How long questions take, in ms, some asked at a time while `isOn`. */
async function ask(address: string, cookies: readonly string[], count: number): Promise<number[]> {
  const took: number[] = [];
  let left = count;
  const one = async (n: number) => {
    for (; left > 0; left -= 1) {
      const begunAt = performance.now();
      const answer = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: headersOf(n, cookies[n] ?? '', 'application/json'),
        body: '{"query":"{ serverTime unreadNotices { number } newConflictFlags(since: \\"2030-01-01T00:00:00.000Z\\") }"}',
      });
      await answer.text();
      if (answer.status !== 200) throw new Error(`a question came to ${String(answer.status)}`);
      took.push(performance.now() - begunAt);
      await sleep(5);
    }
  };
  await Promise.all([0, 1, 2, 3].map(one));
  return took;
}

const p99 = (took: readonly number[]) => rounded(quantile([...took], 0.99), 1);

async function measure(address: string, web: ChildProcess, cookies: readonly string[]) {
  await ask(address, cookies, questions / 2);
  const without = await ask(address, cookies, questions);
  const beforeKb = memoryKb(web);
  const heard: number[] = [];
  const listening: ClientRequest[] = [];
  for (const [n, cookie] of cookies.entries())
    listening.push(await listen(address, n, cookie, (at) => heard.push(at)));
  const eachKb = Math.round((memoryKb(web) - beforeKb) / listening.length);
  const delays: number[] = [];
  const tellAll = async () => {
    heard.length = 0;
    const at = await raise();
    while (heard.length < listening.length) await sleep(20);
    delays.push(...heard.map((one) => Math.max(0, one - at)));
    await sleep(1_200);
  };
  for (let round = 0; round < rounds; round += 1) await tellAll();
  const quiet = delays.splice(0);
  const asking = new AbortController();
  const telling = (async () => {
    while (!asking.signal.aborted) await tellAll();
  })();
  const beside = await ask(address, cookies, questions);
  asking.abort();
  await telling;
  const againWithout = await (async () => {
    for (const one of listening) one.destroy();
    await sleep(1_000);
    return ask(address, cookies, questions);
  })();
  const alone = [...without, ...againWithout];
  return { eachKb, quiet, without: p99(alone), beside: p99(beside), count: listening.length };
}

await withScratchStore(async (store, uri, dataDir) => {
  useIdentityKeys(identityKeysOf({ ...readConfig(), dataDir }, { mayMake: true }));
  await addAreas(work, area);
  const cookies = await spokespersons(work, area, listenersMax);
  const { child, address } = await startWeb(uri, dataDir);
  try {
    const { eachKb, quiet, without, beside, count } = await measure(address, child, cookies);
    const p95Ms = Math.round(quantile(quiet, 0.95));
    const ratio = rounded(beside / without, 2);
    tell({
      name: 'live',
      about: 'listeners of one web process; questions beside them and without them, in turn',
      store,
      figures: [
        {
          ...{ what: `told to ${String(count)} listeners, from the stream`, p95Ms },
          ...{ p50Ms: Math.round(quantile(quiet, 0.5)), maxMs: 500, holds: p95Ms <= 500 },
        },
        { what: 'memory of a listener', kB: eachKb, maxKb: 100, holds: eachKb <= 100 },
        {
          ...{ what: 'p99 of a question, ms', without, beside, ratio, maxRatio: 2 },
          holds: ratio <= 2,
        },
      ],
    });
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
});
