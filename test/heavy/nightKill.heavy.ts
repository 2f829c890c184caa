import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { newestDueDate } from '../../jobs/dueDates.ts';
import { accrueCredit } from '../../jobs/accrueCredit.ts';
import { migrations } from '../../src/migrations/migrations.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { findRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { connectMongo, disconnectMongo } from '../../src/platform/mongo.ts';
import { setUpSchema } from '../../src/platform/schemaSetup.ts';
import { freePort } from '../../src/platform/store/freePort.ts';
import { findAnswers } from '../../src/platform/store/health.ts';
import { openStore } from '../../src/platform/store/openStore.ts';
import { sendSignal } from '../../src/platform/store/processTable.ts';
import { readState, runningDaemon, storePaths } from '../../src/platform/store/storeFolder.ts';
import type { LocalKind } from '../../src/platform/store/storeKind.ts';
import { storeUri } from '../../src/platform/store/storePassword.ts';
import { assertEachOnce, plantNight } from '../faults/accrualNight.ts';
import { until } from '../support/child.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { offeredKinds, wantedKind } from '../support/store.ts';

// The promise: kill -9 of all that `npm start` has started (store, web, worker, their parent) at random moments of the
// nightly job, then start it again: every deed has one entry. After each kill the night waits for the dead worker's lease.
const killsWanted = { mongod: 20, rust: 20, python: 6 } as const;
/** How many performed agreements of two people the night has to enter. */
const cases = { mongod: 3_000, rust: 3_000, python: 400 } as const;
/** Between the first new entry after a start and the kill. */
const killWithinMs = 1_500;
const night = newestDueDate(accrueCredit, new Date());

/** Opens the store as a tool does, with nobody else on it, and closes it again. */
async function withData<T>(kind: LocalKind, dataDir: string, work: () => Promise<T>): Promise<T> {
  const store = await openStore({ store: kind, dataDir, say: () => undefined });
  try {
    await connectMongo(store.uri);
    await setUpSchema({ migrations });
    return await work();
  } finally {
    await disconnectMongo();
    await store.close();
  }
}

/** How many entries the store holds that a connection is open to. */
async function countEntries(): Promise<number> {
  const entries = mongoose.connection.collection('credit_entries');
  return (await entries.find({}, { projection: { _id: 1 } }).toArray()).length;
}

const groups: ChildProcess[] = [];

/** All that `npm start` runs on one folder of data, in a group of its own as a terminal would have it. */
async function startAll(kind: LocalKind, dataDir: string) {
  const all = spawn(process.execPath, ['--import', 'tsx', 'src/start/start.ts'], {
    cwd: packageRoot(),
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      MONGODB_URI: '',
      STORE: kind,
      DATA_DIR: dataDir,
      DEMO: 'off',
      PORT: String(await freePort()),
    },
  });
  groups.push(all);
  const ended = once(all, 'exit');
  const paths = storePaths(dataDir);
  const daemon = () => runningDaemon(readState(paths));
  await until('the store runs', () => daemon() !== undefined, 60_000);
  const uri = storeUri(paths, { kind, port: readState(paths)?.port ?? 0 });
  await until('the store answers', () => findAnswers(uri, 2_000), 60_000);
  await connectMongo(uri);
  return {
    stop: async () => {
      await disconnectMongo();
      all.kill('SIGINT');
      assert.equal((await ended)[0], 0);
    },
    kill: async () => {
      const store = daemon();
      sendSignal(-Number(all.pid), 'SIGKILL');
      if (store !== undefined) sendSignal(-store.pid, 'SIGKILL');
      await disconnectMongo();
      await ended;
      await until('the store is gone', () => daemon() === undefined);
    },
  };
}

/** Kills the whole installation in the middle of the night, so often; gives the number of entries after each kill. */
async function killNights(kind: LocalKind, dataDir: string, all: number): Promise<number[]> {
  const kept: number[] = [];
  for (let before = 0; kept.length < killsWanted[kind] && before < all;) {
    const installation = await startAll(kind, dataDir);
    await until('the night goes on', async () => (await countEntries()) > before, 120_000);
    await sleep(Math.random() * killWithinMs);
    const seen = await countEntries();
    await installation.kill();
    before = await withData(kind, dataDir, countEntries);
    assert.ok(before >= seen, `of ${String(seen)} entries seen ${String(before)} are left`);
    kept.push(before);
  }
  return kept;
}

const kinds = wantedKind() === undefined ? offeredKinds() : [wantedKind() ?? 'rust'];

describe('A night of the whole installation', () => {
  after('nothing is left running, whatever failed', () => {
    for (const { pid, exitCode, signalCode } of groups)
      if (pid !== undefined && exitCode === null && signalCode === null)
        sendSignal(-pid, 'SIGKILL');
  });

  for (const kind of kinds)
    it(`killed with signal 9 again and again, enters every deed once (${kind})`, async () => {
      const folder = scratchFolder();
      const dataDir = join(folder.path, 'data');
      const planted = await withData(kind, dataDir, () => plantNight(cases[kind], 3, night));
      const kept = await killNights(kind, dataDir, cases[kind] * 2);
      console.log(`      ${kind}: entries kept at each kill ${kept.join(', ')}`);
      const last = await startAll(kind, dataDir);
      const isDone = async () => (await findRun('accrueCredit', night))?.state === 'SUCCEEDED';
      await until('the night is done', isDone, 600_000);
      await last.stop();
      await withData(kind, dataDir, () => assertEachOnce(planted));
      folder.remove();
    });
});
