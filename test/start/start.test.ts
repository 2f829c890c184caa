import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../src/platform/store/freePort.ts';
import { until } from '../support/child.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { root } from '../support/tree.ts';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // A killed child that nobody has waited for yet is dead all the same.
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  } catch {
    return false;
  }
};

describe('npm start', function () {
  this.timeout(240_000);
  const folder = scratchFolder();
  const data = join(folder.path, 'data');
  const groups: ChildProcess[] = [];
  let port: string | undefined;

  /** Starts the whole installation as its user does, in a group of its own as a terminal would. */
  async function start() {
    port ??= String(await freePort());
    const group = spawn(process.execPath, ['--import', 'tsx', 'src/start/start.ts'], {
      cwd: root,
      detached: true,
      env: { ...process.env, MONGODB_URI: '', DATA_DIR: data, PORT: port, NODE_ENV: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    groups.push(group);
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
    };
    group.stdout.on('data', hear);
    group.stderr.on('data', hear);
    const pid = group.pid ?? 0;
    const ended = once(group, 'exit').then(([code]: unknown[]) => code);
    const address = () => /fengqiao\s+(http:\/\/\S+)/u.exec(said)?.[1] ?? '';
    const ready = () =>
      until(
        'it is ready',
        () => said.includes('Ctrl-C stops it.') || group.exitCode !== null,
        180_000,
      );
    return { pid, ended, ready, address, said: () => said };
  }
  after(() => {
    for (const { pid } of groups)
      try {
        if (pid !== undefined) process.kill(-pid, 'SIGKILL');
      } catch {
        // It has ended, as it should.
      }
    folder.remove();
  });

  const pidOf = (name: 'store'): number =>
    (JSON.parse(readFileSync(join(data, `${name}.json`), 'utf8')) as { pid: number }).pid;
  const signIn = async (address: string, name: string, password: string) => {
    const query =
      'mutation($n: Text!, $p: Text!) { signIn(name: $n, password: $p) { __typename } }';
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { n: name, p: password } }),
    });
    return answer.text();
  };
  const isUp = (address: string) =>
    fetch(`${address}/livez`).then(
      ({ ok }) => ok,
      () => false,
    );
  /** The processes whose parent is the group's first one, by the file that they run. */
  const childOf = (parent: number, file: string): number | undefined => {
    const children = readFileSync(
      `/proc/${String(parent)}/task/${String(parent)}/children`,
      'utf8',
    );
    return children
      .trim()
      .split(/\s+/u)
      .map(Number)
      .find((pid) => readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes(file));
  };

  it('makes the demo community, prints where it is and sign-ins that work, and stops as one', async () => {
    const group = await start();
    await group.ready();
    assert.match(group.said(), /data\s+\S+ \(store: \w+/u, group.said());
    assert.match(group.said(), /other users\s+.*store's port; docs\/operating\.md/u);
    const [, name = '', password = ''] = /^ {4}(\w+)\s+(\w{12}) /mu.exec(group.said()) ?? [];
    assert.match(await signIn(group.address(), name, password), /SignedIn/u);
    const store = pidOf('store');
    process.kill(-group.pid, 'SIGINT');
    assert.equal(await group.ended, 0, group.said());
    await until('the store is gone', () => !isAlive(store));
    assert.equal(await isUp(group.address()), false);
  });

  it('leaves nothing in its folder that other users of the machine may read', () => {
    const names = readdirSync(data, { recursive: true }).map(String);
    assert.ok(names.includes('keys.json') && names.includes('logs/web.log'), names.join(' '));
    for (const name of ['', ...names])
      assert.equal(statSync(join(data, name)).mode & 0o077, 0, name);
  });

  it('refuses to start without the keys of its data, and with others, and makes none', async () => {
    const keys = join(data, 'keys.json');
    const right = readFileSync(keys);
    const refusal = async (): Promise<string> => {
      const group = await start();
      assert.equal(await group.ended, 1, group.said());
      return group.said();
    };
    rmSync(keys);
    assert.match(await refusal(), /keys\.json is gone, .* Put the file back from the backup/u);
    assert.equal(existsSync(keys), false);
    const key = '11'.repeat(32);
    writeFileSync(keys, JSON.stringify({ fieldKey: key, indexKey: key }));
    assert.match(await refusal(), /another FIELD_KEY .* Put DATA_DIR\/keys\.json back/u);
    writeFileSync(keys, right);
  });

  it('goes on where it was, and starts a killed web again even while the store hangs', async () => {
    const group = await start();
    await group.ready();
    const [, name = '', password = ''] = /^ {4}(\w+)\s+(\w{12}) /mu.exec(group.said()) ?? [];
    assert.ok(!group.said().includes('Planting'), 'the community is there already');
    const web = childOf(group.pid, 'web.js');
    assert.ok(web !== undefined);
    const store = pidOf('store');
    process.kill(store, 'SIGSTOP');
    process.kill(web, 'SIGKILL');
    await until('it is told', () => group.said().includes('The web part ended'));
    await until('it runs again', () => group.said().includes('The web part runs again.'), 90_000);
    await until('the store is back', async () =>
      (await signIn(group.address(), name, password)).includes('SignedIn'),
    );
    process.kill(-group.pid, 'SIGINT');
    assert.equal(await group.ended, 0, group.said());
  });
});
