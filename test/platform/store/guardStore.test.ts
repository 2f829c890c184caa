import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { MongoClient } from 'mongodb';
import { findAnswers } from '../../../src/platform/store/health.ts';
import { guardStore, type StoreGuard } from '../../../src/platform/store/guardStore.ts';
import { openStore, type OpenStore } from '../../../src/platform/store/openStore.ts';
import { markOf } from '../../../src/platform/store/processTable.ts';
import { readState, storePaths } from '../../../src/platform/store/storeFolder.ts';
import { until } from '../../support/child.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';
import { offeredKinds, wantedKind } from '../../support/store.ts';

const kind = wantedKind() ?? offeredKinds()[0] ?? 'python';

describe('A guarded store', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof scratchFolder>;
  let store: OpenStore;
  let guard: StoreGuard;
  let said: string[];
  let lost: Error[];

  const daemonPid = (): number => readState(storePaths(folder.path))?.pid ?? 0;
  const isBack = async (before: number) =>
    daemonPid() !== before && (await findAnswers(store.uri, 2000));

  beforeEach(async () => {
    folder = scratchFolder();
    said = [];
    lost = [];
    store = await openStore({ store: kind, dataDir: folder.path, say: () => undefined });
    guard = guardStore(store, {
      say: (line) => void said.push(line),
      onLost: (error) => void lost.push(error),
      everyMs: 200,
      timeoutMs: 1000,
    });
  });
  afterEach(async () => {
    await guard.stop();
    await store.close();
    folder.remove();
  });

  it('is started again on the same port when it dies, with what it had acknowledged', async () => {
    const client = new MongoClient(store.uri, { writeConcern: { w: 'majority', journal: true } });
    await client.db('t').createCollection('notes');
    await client.db('t').collection<{ _id: string }>('notes').insertOne({ _id: 'kept' });
    const before = daemonPid();
    process.kill(before, 'SIGKILL');
    await until('it is back', () => isBack(before));
    assert.equal((await client.db('t').collection('notes').find({}).toArray()).length, 1);
    await client.close();
    assert.equal(said[0], 'The store has ended; starting it again.');
    assert.deepEqual(lost, []);
  });

  it('is killed and started again when it hangs, although a hung daemon ignores a polite end', async () => {
    const before = daemonPid();
    process.kill(before, 'SIGSTOP');
    await until('it is back', () => isBack(before), 30_000);
    assert.equal(markOf(before), undefined);
    assert.equal(said[0], 'The store hangs; starting it anew.');
  });

  it('has its log cut while it runs, with the one before kept and closed to others', async () => {
    const log = storePaths(folder.path).log(kind);
    const began = readFileSync(log, 'utf8');
    const before = daemonPid();
    appendFileSync(log, `${'x'.repeat(8_000_000)}\n`);
    await until('the log is cut', () => Promise.resolve(statSync(log).size < 8_000_000));
    assert.ok(readFileSync(`${log}.1`, 'utf8').startsWith(began));
    assert.equal(statSync(`${log}.1`).mode & 0o077, 0);
    appendFileSync(log, 'goes on\n');
    assert.match(readFileSync(log, 'utf8'), /^[^\0]*goes on\n$/u);
    assert.equal(daemonPid(), before);
    assert.deepEqual([said, lost], [[], []]);
  });

  it('is restarted once when two guards watch it', async () => {
    const second = guardStore(store, {
      say: (line) => void said.push(line),
      onLost: (error) => void lost.push(error),
      everyMs: 200,
    });
    const before = daemonPid();
    process.kill(before, 'SIGKILL');
    await until('it is back', () => isBack(before));
    const after = daemonPid();
    await second.stop();
    await guard.stop();
    assert.equal(daemonPid(), after);
    assert.deepEqual(lost, []);
  });

  it('is not brought back while the process that guards it is stopping', async () => {
    await guard.stop();
    const before = daemonPid();
    process.kill(before, 'SIGKILL');
    await until('it is dead', () => markOf(before) === undefined);
    assert.equal(daemonPid(), before);
    assert.deepEqual(said, []);
  });

  it('is given up with one clear line when its port is taken by a stranger', async () => {
    const { port, pid } = readState(storePaths(folder.path)) ?? {};
    assert.ok(port !== undefined && typeof pid === 'number');
    const stranger = createServer();
    process.kill(pid, 'SIGSTOP');
    process.kill(pid, 'SIGKILL');
    await until('the stranger has the port', () => listens(stranger, port));
    await until('the guard gives up', () => lost.length > 0);
    stranger.close();
    assert.match(lost[0]?.message ?? '', /^Port \d+ of the store is taken by another program/u);
  });

  it('is given up with one clear line when it dies again and again', async () => {
    const killer = setInterval(() => {
      const { pid } = readState(storePaths(folder.path)) ?? {};
      if (typeof pid === 'number' && markOf(pid) !== undefined) process.kill(pid, 'SIGKILL');
    }, 20);
    await until('the guard gives up', () => lost.length > 0, 40_000);
    clearInterval(killer);
    assert.equal(said.filter((line) => line.startsWith('The store has ended')).length, 5);
    assert.match(
      lost[0]?.message ?? '',
      /^The store ended as soon as it started: it wrote nothing/u,
    );
  });

  it('comes back when it dies while it is being started again', async () => {
    const before = daemonPid();
    process.kill(before, 'SIGKILL');
    await until('it is being started again', () => daemonPid() !== before);
    const second = daemonPid();
    process.kill(second, 'SIGKILL');
    await until('it is back', () => isBack(second));
    assert.deepEqual(lost, []);
  });
});

describe('A store that is not ours', () => {
  it('is left to those who run it', async () => {
    const close = () => Promise.resolve();
    const unexpected = (word: unknown) => assert.fail(String(word));
    const given = { uri: 'mongodb://127.0.0.1:9/', kind: 'mongodb-uri', owned: false } as const;
    const guard = guardStore(
      { ...given, dataDir: 'none', close },
      { say: unexpected, onLost: unexpected },
    );
    await guard.stop();
  });
});

function listens(server: ReturnType<typeof createServer>, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () => {
      resolve(true);
    });
  });
}
