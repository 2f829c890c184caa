import assert from 'node:assert/strict';
import { mkdirSync, rmdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PersistedOperations } from '../../graphql/execution/persistedOperations.ts';
import { OperationsFile } from '../../src/http/operationsFile.ts';
import { makeLog } from '../../src/platform/log.ts';
import { trySchema } from '../graphql/trySchema.ts';
import { until } from '../support/child.ts';
import { useApiClient } from '../support/apiClient.ts';
import { useScratchFolder } from '../support/scratchFolder.ts';

const headers = { 'content-type': 'application/json' };
const text = 'query Time { serverTime }';

describe('The page names its operations', () => {
  const folder = useScratchFolder();
  const file = () => join(folder(), 'operations.json');
  const api = useApiClient(() => {
    writeFileSync(file(), JSON.stringify({ 'sha256:aa': text }));
    return { pageFolder: folder() };
  });
  const post = async (body: unknown) => {
    const answer = await fetch(`${api().url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const { data, errors } = (await answer.json()) as {
      data?: { serverTime: string };
      errors?: { message: string; extensions: { code: string } }[];
    };
    return { status: answer.status, time: data?.serverTime, error: errors?.[0] };
  };
  const byName = (sha256Hash: unknown) =>
    post({ operationName: 'Time', extensions: { persistedQuery: { version: 1, sha256Hash } } });

  it('and gets the answer of the text behind the name, again and again', async () => {
    for (let time = 1; time <= 5; time += 1) {
      const { status, time: answer } = await byName('sha256:aa');
      assert.equal(status, 200);
      assert.ok(answer !== undefined && !Number.isNaN(Date.parse(answer)));
    }
  });

  it('and is asked for the text when the name is of another version of the page', async () => {
    const { status, error } = await byName('sha256:bb');
    assert.equal(status, 404);
    assert.equal(error?.message, 'PersistedQueryNotFound');
    assert.equal(error.extensions.code, 'NOT_FOUND');
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'sha256:bb' } };
    const again = await post({ query: text, extensions });
    assert.ok(again.time !== undefined);
    assert.equal((await byName('sha256:bb')).status, 404, 'what others send is not kept');
  });

  it('and finds the names of a page that was built meanwhile', async () => {
    writeFileSync(file(), JSON.stringify({ 'sha256:cc': text }));
    utimesSync(file(), new Date(), new Date(Date.now() + 5_000));
    // The file is looked at once a second.
    await until('the new name runs', async () => (await byName('sha256:cc')).status === 200);
  });

  it('in a form that is held to: anything else is a request without a document', async () => {
    for (const hash of [7, null, { $ne: '' }, ['sha256:aa']]) {
      const { status, error } = await byName(hash);
      assert.equal(status, 400, JSON.stringify(hash));
      assert.equal(error?.extensions.code, 'BAD_INPUT');
    }
    assert.equal((await byName('__proto__')).status, 404);
  });
});

describe('The file of the page’s operations', () => {
  const folder = useScratchFolder();
  const write = (text: string, ahead = 0) => {
    const path = join(folder(), 'operations.json');
    writeFileSync(path, text);
    utimesSync(path, new Date(), new Date(Date.now() + ahead));
  };

  /** A server that has begun just now, with what its log says. */
  async function begun(lookEveryMs?: number) {
    const lines: Readonly<Record<string, unknown>>[] = [];
    const hear = (line: string) => lines.push(JSON.parse(line) as (typeof lines)[number]);
    const persisted = new PersistedOperations(trySchema());
    const log = makeLog('info', { write: hear });
    const operations = new OperationsFile(folder(), persisted, log, lookEveryMs);
    await operations.refresh();
    return { lines, persisted, operations };
  }

  it('is not there before the page is built, which is no fault', async () => {
    const { lines, persisted } = await begun();
    assert.deepEqual(lines, []);
    assert.equal(persisted.find('a'), undefined);
  });

  it('is taken as it is; what does not fit the schema is left out and said', async () => {
    write(JSON.stringify({ a: '{ slow }', b: '{ nothing }', c: '{ node { name } }' }));
    const { lines, persisted } = await begun();
    assert.deepEqual(
      ['a', 'b', 'c'].map((hash) => persisted.find(hash)?.rootField),
      ['slow', undefined, 'node'],
    );
    assert.deepEqual(
      lines.map(({ level, hash }) => [level, hash]),
      [[50, 'b']],
    );
    assert.ok(lines[0]?.['fault'] !== undefined);
  });

  it('is said to be unreadable when it is, and nothing of it is known', async () => {
    for (const text of ['{', '[]', '{"a":1}']) {
      write(text);
      const { lines, persisted } = await begun();
      assert.deepEqual(
        lines.map(({ level, msg }) => [level, msg]),
        [[50, 'operations.json is unreadable']],
      );
      assert.ok(lines[0]?.['fault'] !== undefined);
      assert.equal(persisted.find('a'), undefined);
    }
  });

  it('is said to be unreadable when something else lies there', async () => {
    rmSync(join(folder(), 'operations.json'));
    mkdirSync(join(folder(), 'operations.json'));
    const { lines } = await begun();
    rmdirSync(join(folder(), 'operations.json'));
    assert.deepEqual(
      lines.map(({ msg }) => msg),
      ['operations.json is unreadable'],
    );
  });

  it('is not read again while it is the same build, however often it is looked at', async () => {
    write(JSON.stringify({ a: '{ slow }' }));
    const { persisted, operations } = await begun(0);
    const known = persisted.find('a');
    assert.ok(known);
    await operations.refresh();
    assert.equal(persisted.find('a'), known);
    write(JSON.stringify({ a: '{ slow }' }), 5_000);
    await operations.refresh();
    assert.notEqual(persisted.find('a'), known);
  });

  it('is not looked at again before its time', async () => {
    write(JSON.stringify({ a: '{ slow }' }));
    const { persisted, operations } = await begun(3_600_000);
    write(JSON.stringify({ b: '{ slow }' }), 5_000);
    await operations.refresh();
    assert.equal(persisted.find('b'), undefined);
  });

  it('is read once for all who ask at one moment, and looked at no more than once a second', async () => {
    write(JSON.stringify({ a: '{ slow }' }));
    const { persisted, operations } = await begun();
    const known = persisted.find('a');
    assert.ok(known);
    write(JSON.stringify({ a: '{ slow }', b: '{ slow }' }), 5_000);
    await until('the new build is known', async () => {
      await Promise.all([operations.refresh(), operations.refresh()]);
      return persisted.find('b') !== undefined;
    });
    const again = persisted.find('a');
    assert.notEqual(again, known, 'the build was taken in place of the one before');
    await operations.refresh();
    assert.equal(persisted.find('a'), again);
  });
});
