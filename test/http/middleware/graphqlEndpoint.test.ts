import assert from 'node:assert/strict';
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSchema } from 'graphql-yoga';
import { useApiClient } from '../../support/apiClient.ts';
import { until } from '../../support/child.ts';
import { useScratchFolder } from '../../support/scratchFolder.ts';

const text = 'query Time { serverTime }';
const schema = createSchema({
  typeDefs: 'type Query { serverTime: String later: String }',
  resolvers: {
    Query: {
      serverTime: () => new Date().toISOString(),
      later: () => Promise.resolve('in the end'),
    },
  },
});

describe('The end of the way of a request to the API', () => {
  const folder = useScratchFolder();
  const build = (hashes: readonly string[], ahead: number) => {
    const path = join(folder(), 'operations.json');
    writeFileSync(path, JSON.stringify(Object.fromEntries(hashes.map((hash) => [hash, text]))));
    utimesSync(path, new Date(), new Date(Date.now() + ahead));
  };
  const api = useApiClient(() => {
    build(['first'], 0);
    return { pageFolder: folder(), schema };
  });
  const get = async (query: string) => {
    const answer = await fetch(`${api().url}/graphql${query}`, {
      headers: { accept: 'application/json' },
    });
    return { status: answer.status, text: await answer.text() };
  };
  const post = async (hash: string) => {
    const answer = await fetch(`${api().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
    });
    return { status: answer.status, text: await answer.text() };
  };

  it('reads what is asked for out of the address, where there is no body', async () => {
    const { status, text: told } = await get(`?query=${encodeURIComponent('{ a: serverTime }')}`);
    assert.equal(status, 200);
    assert.match(told, /"data":\{"a":"/u);
    assert.match((await get('?query={serverTime}#other')).text, /"serverTime":"/u);
    for (const nothing of ['', '?', '?other=1']) assert.equal((await get(nothing)).status, 400);
  });

  it('waits for what takes its time', async () => {
    const answer = await get('?query={later}');
    assert.deepEqual(answer, { status: 200, text: '{"data":{"later":"in the end"}}' });
  });

  it('knows the operations of the build, and of one that came meanwhile', async () => {
    assert.equal((await post('first')).status, 200);
    const unknown = await post('second');
    assert.equal(unknown.status, 404);
    assert.match(unknown.text, /PersistedQueryNotFound/u);
    build(['first', 'second'], 5_000);
    await until('the new one is known', async () => (await post('second')).status === 200);
  });
});
