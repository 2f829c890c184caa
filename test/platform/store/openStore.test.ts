import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { findAnswers } from '../../../src/platform/store/health.ts';
import { openStore, type OpenStore } from '../../../src/platform/store/openStore.ts';
import { isRunning, markOf } from '../../../src/platform/store/processTable.ts';
import { readState, storePaths, writeState } from '../../../src/platform/store/storeFolder.ts';
import { runChild, until } from '../../support/child.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';
import { offeredKinds, wantedKind } from '../../support/store.ts';

const holder = fileURLToPath(new URL('./holder.ts', import.meta.url));
const kind = wantedKind() ?? offeredKinds()[0] ?? 'python';

describe('The store of one DATA_DIR', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof scratchFolder>;
  let said: string[];
  const opened: OpenStore[] = [];

  const open = async (): Promise<OpenStore> => {
    const say = (line: string) => void said.push(line);
    const store = await openStore({ store: kind, dataDir: folder.path, say });
    opened.push(store);
    return store;
  };
  const state = () => {
    const read = readState(storePaths(folder.path));
    assert.ok(read !== undefined, 'store.json is there');
    return read;
  };
  const daemonPid = (): number => {
    const { pid } = state();
    assert.ok(pid !== null, 'a daemon runs');
    return pid;
  };
  const hold = async () => {
    const child = runChild(holder, [kind, folder.path]);
    await until('another process has opened the store', () => /^open /mu.test(child.output()));
    return child;
  };

  beforeEach(() => {
    folder = scratchFolder();
    said = [];
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    folder.remove();
  });

  it('is one daemon of its own, known by store.json, and ended with its only user', async () => {
    const store = await open();
    const { pid, port, startedBy } = state();
    assert.equal(store.kind, kind);
    assert.equal(startedBy, process.pid);
    assert.ok(store.uri.includes(`127.0.0.1:${String(port)}/`));
    assert.ok(await findAnswers(store.uri, 3000));
    await store.close();
    await store.close();
    assert.equal(state().pid, null);
    assert.equal(markOf(pid ?? 0), undefined);
  });

  it('is shared by the second process, and stopped by the last one out, not by the one that started it', async () => {
    const first = await hold();
    const store = await open();
    const pid = daemonPid();
    assert.equal(state().startedBy, first.pid);
    first.process.kill('SIGTERM');
    assert.equal(await first.ended, 0, first.output());
    assert.equal(daemonPid(), pid);
    assert.ok(await findAnswers(store.uri, 3000));
    await store.close();
    assert.equal(markOf(pid), undefined);
  });

  it('is one daemon even when two processes start at the same moment', async () => {
    const both = await Promise.all([hold(), hold()]);
    const [one, other] = both.map((child) => /^open (.+)$/mu.exec(child.output())?.[1]);
    assert.equal(one, other);
    for (const child of both) child.process.kill('SIGTERM');
    for (const child of both) assert.equal(await child.ended, 0, child.output());
    assert.equal(state().pid, null);
  });

  it('does not count a user that was killed', async () => {
    const killed = await hold();
    const store = await open();
    const pid = daemonPid();
    killed.process.kill('SIGKILL');
    await killed.ended;
    await store.close();
    assert.equal(markOf(pid), undefined);
  });

  it('is found and used again when its only user was killed', async () => {
    const killed = await hold();
    const pid = daemonPid();
    killed.process.kill('SIGKILL');
    await killed.ended;
    const store = await open();
    assert.ok(await findAnswers(store.uri, 3000));
    await store.close();
    assert.equal(state().pid, null);
    assert.equal(markOf(pid), undefined);
  });

  it('ends by itself when everybody who used it was killed', async () => {
    const killed = await hold();
    const pid = daemonPid();
    killed.process.kill('SIGKILL');
    await killed.ended;
    await until('the daemon has ended by itself', () => markOf(pid) === undefined);
  });

  it('starts anew when everything was killed, the daemon too, and the data are there', async () => {
    const killed = await hold();
    const uri = /^open (.+)$/mu.exec(killed.output())?.[1] ?? '';
    const client = new MongoClient(uri, { writeConcern: { w: 'majority', journal: true } });
    await client.db('t').createCollection('notes');
    await client.db('t').collection<{ _id: string }>('notes').insertOne({ _id: 'kept' });
    await client.close();
    const pid = daemonPid();
    process.kill(-pid, 'SIGKILL');
    killed.process.kill('SIGKILL');
    await killed.ended;
    // Until it is gone it holds its port, and another would be chosen.
    await until('the daemon is gone', () => markOf(pid) === undefined);
    const store = await open();
    assert.equal(store.uri, uri);
    const again = new MongoClient(store.uri);
    assert.equal((await again.db('t').collection('notes').find({}).toArray()).length, 1);
    await again.close();
  });

  it('is replaced when the one left behind hangs', async () => {
    const killed = await hold();
    const pid = daemonPid();
    process.kill(pid, 'SIGSTOP');
    killed.process.kill('SIGKILL');
    await killed.ended;
    await open();
    assert.notEqual(daemonPid(), pid);
    assert.equal(markOf(pid), undefined);
    assert.match(said.join('\n'), /does not answer/u);
  });

  it('leaves alone a stranger that was given the number of a dead daemon', async () => {
    const store = await open();
    await store.close();
    const stale = { ...state(), pid: process.pid, birth: 'another boot:1' };
    writeState(storePaths(folder.path), stale);
    await open();
    assert.notEqual(daemonPid(), process.pid);
    const now = markOf(process.pid);
    assert.ok(now !== undefined && isRunning(now));
  });

  it('starts from a store.json that was cut short', async () => {
    const store = await open();
    await store.close();
    writeFileSync(storePaths(folder.path).state, '{"kind":"ru');
    const again = await open();
    assert.ok(await findAnswers(again.uri, 3000));
  });

  it('moves to another port when its own is taken', async () => {
    const store = await open();
    const { port } = state();
    await store.close();
    const stranger = await listenOn(port);
    try {
      const again = await open();
      assert.notEqual(state().port, port);
      assert.ok(await findAnswers(again.uri, 3000));
    } finally {
      stranger.close();
    }
  });

  it('takes over the lock that a killed process left', async () => {
    mkdirSync(storePaths(folder.path).lock, { recursive: true });
    const store = await open();
    assert.ok(await findAnswers(store.uri, 3000));
    assert.match(said.join('\n'), /Waiting for another process/u);
  });

  it('refuses another kind while it runs, in one line that says what to do', async () => {
    await open();
    const other = kind === 'rust' ? 'python' : 'rust';
    await assert.rejects(
      openStore({ store: other, dataDir: folder.path, say: () => undefined }),
      oneLine(/STORE=\w+ was asked for, but .* is running/u),
    );
  });

  it('cannot be where a file is, and says so in one line', async () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    await assert.rejects(
      openStore({ store: kind, dataDir: file, say: () => undefined }),
      oneLine(/DATA_DIR cannot be written/u),
    );
  });
});

function listenOn(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

const oneLine = (words: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Error);
  assert.match(error.message, words);
  assert.ok(!error.message.includes('\n'), 'one line');
  return true;
};
