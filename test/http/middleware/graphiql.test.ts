import assert from 'node:assert/strict';
import { request, type IncomingMessage } from 'node:http';
import { openApiClient, type OpenApiClient } from '../../support/apiClient.ts';

const html = { accept: 'text/html,application/xhtml+xml' };

describe('GraphiQL', () => {
  let api: OpenApiClient;
  before(async () => {
    api = await openApiClient({ env: { NODE_ENV: 'development' } });
  });
  after(() => api.close());
  const typeOf = (answer: Response) => answer.headers.get('content-type')?.split(';')[0];

  it('is there for a developer who opens the API in a browser', async () => {
    const answer = await fetch(`${api.url}/graphql`, { headers: html });
    assert.deepEqual([answer.status, typeOf(answer)], [200, 'text/html']);
    assert.match(answer.headers.get('x-request-id') ?? '', /^[0-9a-f]{32}$/u);
    assert.match(await answer.text(), /graphiql/iu);
  });

  it('stands in nobody’s way: programs are answered as ever', async () => {
    const asked = `${api.url}/graphql?query=${encodeURIComponent('{ serverTime }')}`;
    for (const headers of [{ accept: 'application/json' }, { accept: '*/*' }]) {
      const answer = await fetch(asked, { headers });
      assert.deepEqual([answer.status, typeOf(answer)], [200, 'application/json']);
      assert.match(await answer.text(), /"serverTime":/u);
    }
    const plain = await new Promise<IncomingMessage>((resolve, reject) => {
      request(asked, resolve).on('error', reject).end();
    });
    assert.equal(plain.statusCode, 200, 'none is named');
    assert.match(plain.headers['content-type'] ?? '', /^application\/json/u);
    plain.resume();
    const posted = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { accept: 'text/html, application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ serverTime }' }),
    });
    assert.equal(typeOf(posted), 'application/json');
  });

  it('is nowhere else', async () => {
    const other = await openApiClient();
    try {
      const answer = await fetch(`${other.url}/graphql`, { headers: html });
      assert.notEqual(answer.status, 200);
      assert.doesNotMatch(await answer.text(), /graphiql/iu);
    } finally {
      await other.close();
    }
  });
});
