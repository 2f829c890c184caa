import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { seedHashOf, writeDemoMark } from '../../src/demo/demoMark.ts';
import { demoSignIns, writeDemoFile } from '../../src/demo/signIns.ts';
import { present } from '../../src/kernel/assert.ts';
import { until } from '../support/child.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { testStore, useStore } from '../support/store.ts';

const program = fileURLToPath(new URL('../../src/start/web.ts', import.meta.url));
const folder = scratchFolder();

interface WebProcess {
  readonly process: ChildProcess;
  /** Where it listens; refused when it ends first. */
  readonly address: Promise<string>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  readonly output: () => { out: string; err: string };
}

/** The environment without what would change the story. */
const plainEnvironment = (): NodeJS.ProcessEnv => {
  const { MONGODB_URI: _uri, NODE_ENV: _mode, PORT: _port, ...rest } = process.env;
  return rest;
};

function startWeb(env: Readonly<Record<string, string>>): WebProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...plainEnvironment(), PORT: '0', DATA_DIR: folder.path, ...env },
  });
  const said = { out: '', err: '' };
  const out = present(child.stdout, 'its output');
  const err = present(child.stderr, 'its complaints');
  out.on('data', (part: Buffer) => (said.out += part.toString()));
  err.on('data', (part: Buffer) => (said.err += part.toString()));
  // 'close' never comes to a parent that disconnected: the end and the last words are waited for by themselves.
  const ended = Promise.all([once(child, 'exit'), once(out, 'close'), once(err, 'close')]).then(
    ([[code, signal]]) => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
    }),
  );
  const address = Promise.race([
    once(child, 'message').then(([message]) => (message as { listening: string }).listening),
    ended.then(() => {
      throw new Error(`it ended: ${said.err}`);
    }),
  ]);
  address.catch(() => undefined);
  return { process: child, address, ended, output: () => said };
}

const statusOf = (url: string): Promise<number> => fetch(url).then(({ status }) => status);

const ask = async (address: string, query: string): Promise<unknown> => {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return answer.json();
};

/** A request whose body is held back: `finish` sends the rest and gives the answer. */
async function halfRequest(address: string): Promise<{ finish: () => Promise<string> }> {
  const body = '{"query":"{ __typename }"}';
  const asking = request(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': body.length },
  });
  const answered = once(asking, 'response');
  answered.catch(() => undefined);
  asking.write(body.slice(0, 5));
  await once(asking, 'socket');
  await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    finish: async () => {
      asking.end(body.slice(5));
      const [answer] = (await answered) as [AsyncIterable<Buffer>];
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part);
      return Buffer.concat(parts).toString();
    },
  };
}

describe('The web process', function () {
  this.timeout(60_000);
  useStore();
  const all: WebProcess[] = [];
  const start = async (env: Readonly<Record<string, string>> = {}): Promise<WebProcess> => {
    const store = await testStore();
    const web = startWeb({ MONGODB_URI: store.uri, EMBEDDED_STORE: 'on', ...env });
    all.push(web);
    return web;
  };
  afterEach(async () => {
    for (const web of all.splice(0)) {
      web.process.kill('SIGKILL');
      await web.ended;
    }
  });
  it('says where it listens, is ready when the store answers, and ends at SIGTERM with 0', async () => {
    const web = await start();
    const address = await web.address;
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/u);
    assert.equal(await statusOf(`${address}/livez`), 200);
    await until('it is ready', async () => (await statusOf(`${address}/readyz`)) === 200, 40_000);
    assert.deepEqual(await ask(address, '{ areas { path } }'), { data: { areas: [] } });
    assert.equal(await statusOf(`${address}/metrics`), 200);
    web.process.kill('SIGTERM');
    assert.deepEqual(await web.ended, { code: 0, signal: null });
    const lines = web.output().out.trim().split('\n');
    for (const line of lines) assert.doesNotThrow(() => JSON.parse(line) as unknown, line);
    assert.match(lines.at(-1) ?? '', /"stopped"/u);
    assert.equal(web.output().err, '');
  });

  it('offers the people of its demo to a visitor, and to nobody in production', async () => {
    const seed = 'a seed that is long enough for thirty-two';
    writeDemoFile(folder.path, { seed });
    const mark = { isDone: true, seedHash: seedHashOf(seed) };
    await writeDemoMark(present(mongoose.connection.db, 'database'), mark);
    const query = '{ demoPeople { userName password } }';
    const shown = JSON.stringify(await ask(await (await start()).address, query));
    for (const { userName, password } of demoSignIns(seed))
      assert.ok(shown.includes(userName) && shown.includes(password), userName);
    const production = await (await start({ NODE_ENV: 'production' })).address;
    assert.deepEqual(await ask(production, query), { data: { demoPeople: [] } });
  });

  it('finishes what is in flight before it ends, and takes nothing new', async () => {
    const web = await start();
    const address = await web.address;
    const { finish } = await halfRequest(address);
    web.process.kill('SIGTERM');
    await until('nothing new is taken', () =>
      fetch(`${address}/livez`).then(
        () => false,
        () => true,
      ),
    );
    assert.equal(await finish(), '{"data":{"__typename":"Query"}}');
    assert.deepEqual(await web.ended, { code: 0, signal: null });
  });

  it('says first that it is not ready, and serves on while the others hear it', async () => {
    const web = await start({ DRAIN_MS: '3000' });
    const address = await web.address;
    web.process.kill('SIGTERM');
    await until('it is not ready', async () => {
      const answer = await fetch(`${address}/readyz`);
      return ((await answer.json()) as { stopping?: boolean }).stopping === true;
    });
    assert.deepEqual(await ask(address, '{ __typename }'), { data: { __typename: 'Query' } });
    assert.deepEqual(await web.ended, { code: 0, signal: null });
  });

  it('ends at SIGINT, and with the parent that started it', async () => {
    const one = await start();
    const two = await start();
    await Promise.all([one.address, two.address]);
    one.process.kill('SIGINT');
    two.process.disconnect();
    assert.deepEqual(await one.ended, { code: 0, signal: null });
    assert.deepEqual(await two.ended, { code: 0, signal: null });
  });

  it('bears two signals', async () => {
    const web = await start();
    await web.address;
    web.process.kill('SIGTERM');
    web.process.kill('SIGINT');
    assert.deepEqual(await web.ended, { code: 0, signal: null });
  });
});

describe('The web process that cannot start', function () {
  useStore();
  after(folder.remove);
  this.timeout(60_000);
  const refusal = async (env: Readonly<Record<string, string>>): Promise<string> => {
    const web = startWeb(env);
    const { code } = await web.ended;
    assert.equal(code, 1);
    assert.doesNotMatch(web.output().err, /\n\s+at /u);
    return web.output().err;
  };

  it('says in one line which setting is wrong or missing', async () => {
    assert.match(await refusal({ PORT: 'http' }), /^PORT must be .+\.\n$/u);
    assert.match(await refusal({}), /^MONGODB_URI is missing: .+\.\n$/u);
  });

  it('says that its port is taken', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    try {
      const { uri } = await testStore();
      const line = await refusal({ MONGODB_URI: uri, EMBEDDED_STORE: 'on', PORT: port });
      assert.match(line, new RegExp(`^Port ${port} is taken: [^\\n]+ npm start\\n$`, 'u'));
    } finally {
      other.close();
    }
  });

  it('says that there is no store', async () => {
    const uri = 'mongodb://127.0.0.1:1/?replicaSet=none';
    const line = await refusal({ MONGODB_URI: uri });
    assert.match(line, /^[^\n]+\n$/u);
  });
});
