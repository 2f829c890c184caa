import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoServerError, type Document } from 'mongodb';
import { daemonCommand, daemonUri } from '../../../src/platform/store/daemonCommand.ts';
import { findAnswers } from '../../../src/platform/store/health.ts';
import { formReplicaSet } from '../../../src/platform/store/mongodDaemon.ts';
import { checkMongodbUri } from '../../../src/platform/store/mongodbUri.ts';
import { openStore } from '../../../src/platform/store/openStore.ts';
import { killDaemon, lastLogLine, spawnDaemon } from '../../../src/platform/store/runDaemon.ts';
import { findRustDaemon } from '../../../src/platform/store/rustDaemon.ts';
import { freePort } from '../../../src/platform/store/freePort.ts';
import { addUser, storePaths } from '../../../src/platform/store/storeFolder.ts';
import { until } from '../../support/child.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';

/** A server that answers set commands as `mongod` documents them, and notes what it was asked. */
function fakeServer(config: Document | undefined, isWritablePrimary: boolean) {
  const asked: Document[] = [];
  const ask = (command: Document): Promise<Document> => {
    asked.push(command);
    if ('replSetGetConfig' in command && config === undefined)
      return Promise.reject(new MongoServerError({ code: 94, message: 'no replset config' }));
    if ('replSetGetConfig' in command) return Promise.resolve({ config, ok: 1 });
    return Promise.resolve('hello' in command ? { isWritablePrimary } : { ok: 1 });
  };
  return { ask, asked };
}

describe('A mongod of ours', () => {
  const member = (host: string) => ({ _id: 'fengqiao', members: [{ _id: 0, host }] });

  it('is made the only member of a new set', async () => {
    const { ask, asked } = fakeServer(undefined, true);
    await formReplicaSet(27_001, ask);
    assert.deepEqual(asked[1], { replSetInitiate: member('127.0.0.1:27001') });
  });

  it('is left as it is when it is a member at this port', async () => {
    const { ask, asked } = fakeServer({ ...member('127.0.0.1:27001'), version: 3 }, true);
    await formReplicaSet(27_001, ask);
    assert.deepEqual(
      asked.map((command) => Object.keys(command)[0]),
      ['replSetGetConfig', 'hello'],
    );
  });

  it('is told its new address when its port has changed, and nothing else of its set changes', async () => {
    const old = { ...member('127.0.0.1:27001'), version: 3, settings: { a: 1 } };
    const { ask, asked } = fakeServer(old, true);
    await formReplicaSet(27_002, ask);
    assert.deepEqual(asked[1], {
      replSetReconfig: { ...old, ...member('127.0.0.1:27002'), version: 4 },
      force: true,
    });
  });

  it('is initiated while it has no user, and left as it is when that was done before the user was made', async () => {
    const asked: Document[] = [];
    const ask = (command: Document): Promise<Document> => {
      asked.push(command);
      const code = 'replSetGetConfig' in command ? 13 : 'replSetInitiate' in command ? 23 : 0;
      return code === 0
        ? Promise.resolve({ isWritablePrimary: true })
        : Promise.reject(new MongoServerError({ code, message: 'no' }));
    };
    await formReplicaSet(27_001, ask);
    assert.deepEqual(
      asked.map((command) => Object.keys(command)[0]),
      ['replSetGetConfig', 'replSetInitiate', 'hello'],
    );
  });

  it('is not ready while it is not primary', async () => {
    const { ask } = fakeServer(undefined, false);
    await assert.rejects(formReplicaSet(27_001, ask), /not primary yet/u);
  });

  it('passes on every other refusal', async () => {
    const refusing = () => Promise.reject(new MongoServerError({ code: 13, message: 'no right' }));
    await assert.rejects(formReplicaSet(27_001, refusing), /no right/u);
  });

  it('listens on this machine only, with its files in DATA_DIR', () => {
    const { args } = daemonCommand('mongod', 'mongod', storePaths('/d'), 27_001);
    const line = args.join(' ');
    assert.match(line, /--replSet fengqiao --bind_ip 127\.0\.0\.1 --port 27001/u);
    assert.match(line, /--dbpath \/d\/store-mongod/u);
    assert.match(line, /--keyFile \/d\/store-mongod\.password/u);
  });
});

describe('A small daemon', () => {
  it('always syncs on commit and wants a password, listens on this machine only, and takes no settings from elsewhere', () => {
    const folder = scratchFolder();
    for (const kind of ['rust', 'python'] as const) {
      const { args } = daemonCommand(kind, '/v/bin/x', storePaths(folder.path), 27_001);
      assert.ok(args.includes('--sync-on-commit') && args.includes('--auth'));
      assert.match(args.join(' '), /--config \S+store\.toml --host 127\.0\.0\.1 --port 27001/u);
      assert.match(daemonUri(kind, 27_001), /directConnection=true&retryWrites=false/u);
    }
    folder.remove();
  });

  it('is started without settings of its own from the environment', async () => {
    const folder = scratchFolder();
    const paths = storePaths(folder.path);
    const leave = addUser(paths);
    process.env['SECANTUS_DATA_NONLOGGED'] = '1';
    const command = { program: '/usr/bin/env', args: [] };
    const mark = await spawnDaemon('rust', command, paths);
    await until('it has told its environment', () => lastLogLine(paths.log('rust')) !== '');
    Reflect.deleteProperty(process.env, 'SECANTUS_DATA_NONLOGGED');
    await killDaemon(mark);
    const told = readFileSync(paths.log('rust'), 'utf8');
    assert.match(told, /^PATH=/mu);
    assert.ok(!told.includes('SECANTUS_DATA_NONLOGGED'));
    leave();
    folder.remove();
  });
});

describe('A mongod that ends at once', () => {
  const usual = process.env['PATH'] ?? '';
  let folder: ReturnType<typeof scratchFolder>;
  const pretend = (script: string) => {
    const bin = join(folder.path, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'mongod'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, 'mongod'), 0o755);
    process.env['PATH'] = `${bin}:${usual}`;
  };
  const open = () =>
    openStore({ store: 'mongod', dataDir: join(folder.path, 'data'), say: () => undefined });
  beforeEach(() => {
    folder = scratchFolder();
  });
  afterEach(() => {
    process.env['PATH'] = usual;
    folder.remove();
  });

  it('is told of with its last words and the place of its log', async () => {
    pretend('echo first; echo cannot open its files; exit 3');
    await assert.rejects(open(), (error) => {
      assert.ok(error instanceof Error);
      assert.match(error.message, /^The store ended as soon as it started: cannot open its files/u);
      assert.match(error.message, /store-mongod\.log\.$/u);
      return true;
    });
  });

  it('of a full disk says that the disk is full', async () => {
    pretend('echo "write: No space left on device"; exit 3');
    await assert.rejects(open(), /The disk is full: free some space and start again/u);
  });

  it('whose port was taken in that moment is tried at another one', async () => {
    pretend('echo "$@" >> calls; echo Address already in use; exit 3');
    await assert.rejects(open(), /Address already in use/u);
    const calls = readFileSync(join(folder.path, 'data', 'calls'), 'utf8')
      .trim()
      .split('\n');
    assert.equal(calls.length, 3);
  });
});

describe('MONGODB_URI', function () {
  this.timeout(60_000);
  const rust = findRustDaemon();

  it('may name a replica set', async () => {
    const folder = scratchFolder();
    const store = await openStore({ dataDir: folder.path, say: () => undefined });
    const given = await openStore({
      mongodbUri: store.uri,
      dataDir: folder.path,
      say: () => undefined,
    });
    assert.deepEqual([given.kind, given.owned, given.uri], ['mongodb-uri', false, store.uri]);
    await given.close();
    assert.ok(await findAnswers(store.uri, 3000), 'closing it does not stop what is not ours');
    await store.close();
    folder.remove();
  });

  it('gives way to a STORE that is named explicitly', async () => {
    const folder = scratchFolder();
    const store = await openStore({ dataDir: folder.path, say: () => undefined });
    assert.ok(store.kind !== 'mongodb-uri');
    const mongodbUri = 'mongodb://127.0.0.1:9/';
    const same = await openStore({
      mongodbUri,
      store: store.kind,
      dataDir: folder.path,
      say: () => undefined,
    });
    assert.equal(same.uri, store.uri);
    await same.close();
    await store.close();
    folder.remove();
  });

  it('that nobody answers is told in one line', async () => {
    await assert.rejects(checkMongodbUri('mongodb://127.0.0.1:9/', false), {
      message:
        /^MONGODB_URI cannot be used: [^\n]+ Check the address, and that the server runs\.$/u,
    });
    await assert.rejects(
      checkMongodbUri('mongodb://', false),
      /^Error: MONGODB_URI cannot be used/u,
    );
  });

  if (rust !== undefined)
    it('must not name a standalone server, unless its loss is allowed', async () => {
      const folder = scratchFolder();
      const paths = storePaths(folder.path);
      const leave = addUser(paths);
      const port = await freePort();
      const { program, args } = daemonCommand('rust', rust, paths, port);
      const standalone = [...args.filter((word) => word !== '--auth'), '--standalone'];
      const mark = await spawnDaemon('rust', { program, args: standalone }, paths);
      const uri = daemonUri('rust', port);
      await until('it answers', () => findAnswers(uri, 1000));
      await assert.rejects(
        checkMongodbUri(uri, false),
        /^Error: MONGODB_URI names a standalone server, which can lose acknowledged writes/u,
      );
      await checkMongodbUri(uri, true);
      await killDaemon(mark);
      leave();
      folder.remove();
    });
});
