import assert from 'node:assert/strict';
import { useApiClient } from '../support/apiClient.ts';
import { codeOf, json } from './trySchema.ts';

describe('The GraphQL API against other sites', () => {
  const api = useApiClient();
  const post = (headers: Record<string, string>, body: string) =>
    fetch(`${api().url}/graphql`, { method: 'POST', headers, body });
  const query = '{ serverTime }';

  it('refuses what a form of another site can send', async () => {
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'text/plain;charset=UTF-8',
      'TEXT/PLAIN',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await post({ 'content-type': type }, `query=${query}`);
      assert.equal(answer.status, 403, type);
      assert.equal(await codeOf(answer), 'FORBIDDEN', type);
    }
    const bare = await fetch(`${api().url}/graphql`, {
      method: 'POST',
      body: new Uint8Array(Buffer.from(JSON.stringify({ query }))),
    });
    assert.equal(bare.status, 403);
  });

  it('takes JSON, with or without our header', async () => {
    for (const more of [{}, { 'x-fengqiao': '1' }]) {
      const answer = await post({ ...json, ...more }, JSON.stringify({ query }));
      assert.equal(answer.status, 200);
    }
  });

  it('refuses every origin but its own, and never writes a CORS header', async () => {
    for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:1`]) {
      const answer = await post({ ...json, origin, 'x-fengqiao': '1' }, JSON.stringify({ query }));
      assert.equal(answer.status, 403, origin);
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
    }
    const own = await post({ ...json, origin: api().url }, JSON.stringify({ query }));
    assert.equal(own.status, 200);
    assert.equal(own.headers.get('access-control-allow-origin'), null);
  });

  it('answers no preflight of another origin', async () => {
    const answer = await fetch(`${api().url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    assert.equal(answer.status, 403);
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
  });

  it('refuses a GET that a browser sends for another site', async () => {
    const url = `${api().url}/graphql?query=${encodeURIComponent(query)}`;
    const other = await fetch(url, { headers: { 'sec-fetch-site': 'cross-site' } });
    assert.equal(other.status, 403);
    assert.equal((await fetch(url, { headers: { 'sec-fetch-site': 'same-origin' } })).status, 200);
    assert.equal((await fetch(url)).status, 200);
  });

  it('executes no mutation by GET', async () => {
    const url = `${api().url}/graphql?query=${encodeURIComponent('mutation { signOut }')}`;
    assert.equal((await fetch(url)).status, 405);
  });

  it('reads neither uploads nor forms even with our header', async () => {
    const form = new FormData();
    form.set('operations', JSON.stringify({ query, variables: {} }));
    form.set('map', '{}');
    const headers = { 'x-fengqiao': '1' };
    const upload = await fetch(`${api().url}/graphql`, { method: 'POST', headers, body: form });
    assert.ok([411, 415].includes(upload.status), String(upload.status));
    const body = `query=${encodeURIComponent(query)}`;
    const type = 'application/x-www-form-urlencoded';
    assert.equal((await post({ ...headers, 'content-type': type }, body)).status, 415);
    assert.equal(
      (await post({ ...headers, 'content-type': 'application/graphql' }, query)).status,
      415,
    );
  });

  it('takes no batches', async () => {
    const answer = await post(json, JSON.stringify([{ query }, { query }]));
    assert.equal(answer.status, 400);
    assert.equal(await codeOf(answer), 'BAD_INPUT');
  });
});

describe('The GraphQL API with a list of other origins', () => {
  const friend = 'https://friend.example';
  const api = useApiClient({ env: { CORS_ORIGINS: friend } });
  const ask = (origin: string) =>
    fetch(`${api().url}/graphql`, {
      method: 'POST',
      headers: { ...json, origin },
      body: JSON.stringify({ query: '{ serverTime }' }),
    });

  it('lets exactly these call with cookies, each time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const answer = await ask(friend);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('access-control-allow-origin'), friend);
      assert.equal(answer.headers.get('access-control-allow-credentials'), 'true');
    }
    const stranger = await ask('https://friend.example.evil.example');
    assert.equal(stranger.status, 403);
    assert.equal(stranger.headers.get('access-control-allow-origin'), null);
  });

  it('answers their preflight', async () => {
    const answer = await fetch(`${api().url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: friend,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,acting-as',
      },
    });
    assert.equal(answer.headers.get('access-control-allow-origin'), friend);
    assert.match(answer.headers.get('access-control-allow-headers') ?? '', /acting-as/u);
  });
});
