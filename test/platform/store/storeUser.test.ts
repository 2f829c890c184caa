import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MongoServerError, type Document } from 'mongodb';
import { daemonCommand, daemonUri } from '../../../src/platform/store/daemonCommand.ts';
import { findProgram } from '../../../src/platform/store/findProgram.ts';
import { findAnswers } from '../../../src/platform/store/health.ts';
import { openStore } from '../../../src/platform/store/openStore.ts';
import { spawnDaemon, stopDaemon } from '../../../src/platform/store/runDaemon.ts';
import { addUser, readState, storePaths } from '../../../src/platform/store/storeFolder.ts';
import type { LocalKind } from '../../../src/platform/store/storeKind.ts';
import { ask } from '../../../src/platform/store/storeUser.ts';
import { until } from '../../support/child.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';
import { offeredKinds } from '../../support/store.ts';

/** The permissions of everything in a folder that somebody else could use. */
function openToOthers(folder: string): string[] {
  return [
    folder,
    ...readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))),
  ].filter((path) => (lstatSync(path).mode & 0o077) !== 0);
}

const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof MongoServerError ? error.code : error),
  );

/** What the first releases ran: a daemon that everybody on the machine may use, with one document in it. */
async function openStoreOfOldTimes(kind: LocalKind, dataDir: string): Promise<void> {
  const paths = storePaths(dataDir);
  const leave = addUser(paths);
  const { program } = await findProgram(kind, console.log);
  const command = daemonCommand(kind, program, paths, 27_901);
  const args = command.args.filter((word) => word !== '--auth');
  const mark = await spawnDaemon(kind, { ...command, args }, paths);
  const uri = daemonUri(kind, 27_901);
  await until('it answers', () => findAnswers(uri, 1_000), 30_000);
  await ask(uri, { insert: 'notes', documents: [{ _id: 'kept' }] });
  await stopDaemon(mark);
  leave();
}

for (const kind of offeredKinds())
  describe(`On a machine that others use too, the ${kind} store`, function () {
    this.timeout(120_000);
    const folder = scratchFolder();
    const paths = storePaths(folder.path);
    const open = () => openStore({ store: kind, dataDir: folder.path, say: () => undefined });
    after(folder.remove);

    it('keeps the data that it had before it had a user, and closes what stood open', async () => {
      await openStoreOfOldTimes(kind, folder.path);
      chmodSync(folder.path, 0o755);
      for (const name of readdirSync(paths.files(kind)))
        chmodSync(join(paths.files(kind), name), 0o644);
      const store = await open();
      const found = await ask(store.uri, { find: 'notes', filter: {} });
      assert.deepEqual(batchOf(found), [{ _id: 'kept' }]);
      assert.deepEqual(openToOthers(folder.path), []);
      await store.close();
      assert.deepEqual(openToOthers(folder.path), []);
    });

    it('answers nobody who does not know its password, in no way', async () => {
      const store = await open();
      const port = readState(paths)?.port ?? 0;
      const plain = daemonUri(kind, port);
      const commands: Document[] = [
        { find: 'notes', filter: {} },
        { insert: 'notes', documents: [{ _id: 'planted' }] },
        { createUser: 'stranger', pwd: 'password', roles: [{ role: 'root', db: 'admin' }] },
        { listDatabases: 1 },
        { usersInfo: 1 },
      ];
      for (const command of commands)
        assert.equal(await codeOf(ask(plain, command)), 13, JSON.stringify(command));
      const guessed = daemonUri(kind, port, 'password');
      assert.equal(await codeOf(ask(guessed, { find: 'notes', filter: {} })), 18);
      const { users } = await ask(store.uri, { usersInfo: 1 });
      assert.ok(Array.isArray(users) && users.length === 1);
      await store.close();
    });

    it('is not opened with another password than its own, or gets a new one from whoever owns its files', async () => {
      rmSync(paths.password(kind));
      if (kind !== 'python') {
        await assert.rejects(open(), /put store-\w+\.password back into DATA_DIR/u);
        return;
      }
      const store = await open();
      assert.deepEqual(batchOf(await ask(store.uri, { find: 'notes', filter: {} })).length, 1);
      await store.close();
    });
  });

function batchOf({ cursor }: { readonly cursor?: unknown }): unknown[] {
  assert.ok(typeof cursor === 'object' && cursor !== null && 'firstBatch' in cursor);
  return Array.isArray(cursor.firstBatch) ? cursor.firstBatch : [];
}
