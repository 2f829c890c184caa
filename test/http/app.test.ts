import assert from 'node:assert/strict';
import { request } from 'node:http';
import { createSchema } from 'graphql-yoga';
import { openApiClient, useApiClient, type ApiClientOptions } from '../support/apiClient.ts';

describe('Liveness', () => {
  it('asks nothing: it answers while the store is away', async () => {
    const never = () => new Promise<boolean>(() => undefined);
    const api = await openApiClient({ readiness: { store: never } });
    try {
      const answer = await fetch(`${api.url}/livez`);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
    } finally {
      await api.close();
    }
  });
});

describe('Readiness', () => {
  const ask = async (readiness: ApiClientOptions['readiness']) => {
    const api = await openApiClient(readiness ? { readiness } : {});
    try {
      const answer = await fetch(`${api.url}/readyz`);
      return { status: answer.status, body: (await answer.json()) as unknown };
    } finally {
      await api.close();
    }
  };
  const no = () => Promise.resolve(false);

  it('asks the store alone', async () => {
    assert.deepEqual(await ask({}), { status: 200, body: { ready: true, store: true } });
    assert.deepEqual(await ask({ store: no }), {
      status: 503,
      body: { ready: false, store: false },
    });
  });

  it('is over as soon as the server is stopping', async () => {
    const answer = await ask({ stopping: () => true });
    assert.deepEqual(answer, { status: 503, body: { ready: false, stopping: true } });
  });

  it('puts no load on the store, however often it is asked', async () => {
    let asked = 0;
    const store = () => {
      asked += 1;
      return Promise.resolve(true);
    };
    const api = await openApiClient({ readiness: { store } });
    try {
      await Promise.all(Array.from({ length: 40 }, () => fetch(`${api.url}/readyz`)));
      assert.ok(asked < 40, `asked ${String(asked)} times`);
    } finally {
      await api.close();
    }
  });

  it('answers probes only where they are asked for', async () => {
    const api = await openApiClient();
    try {
      for (const path of ['/livez/', '/livez/x', '/readyz2', '/LIVEZ'])
        assert.notEqual((await fetch(api.url + path)).status, 200, path);
      assert.equal((await fetch(`${api.url}/livez`, { method: 'HEAD' })).status, 200);
      assert.notEqual((await fetch(`${api.url}/livez`, { method: 'POST' })).status, 200);
    } finally {
      await api.close();
    }
  });
});

describe('The figures', () => {
  const api = useApiClient();
  const figures = async () => (await fetch(`${api().url}/metrics`)).text();

  it('are Prometheus text about operations by their root field', async () => {
    await api().client().get('query Now { serverTime }');
    await api().client().ask('{ feed { pageInfo { hasNextPage } } }');
    const answer = await fetch(`${api().url}/metrics`);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/u);
    const text = await answer.text();
    assert.match(
      text,
      /fengqiao_request_seconds_count\{[^}]*operation="serverTime"[^}]*code="OK"\}/u,
    );
    assert.match(text, /operation="feed",code="NOT_SIGNED_IN"/u);
    assert.match(text, /fengqiao_requests_refused_total/u);
  });

  it('cannot be blown up by clients: names of theirs make no series', async () => {
    const client = api().client();
    await client.ask('query Warm { serverTime }');
    const series = (text: string) =>
      new Set(text.split('\n').map((line) => line.split(' ')[0])).size;
    const before = series(await figures());
    for (let i = 0; i < 30; i += 1) {
      await client.ask(`query Name${String(i)} { alias${String(i)}: serverTime }`);
      await client.ask(`{ unknown${String(i)} }`);
      await fetch(`${api().url}/path${String(i)}`);
    }
    const text = await figures();
    assert.doesNotMatch(text, /Name1|alias1|unknown1|path1/u);
    assert.ok(series(text) - before <= 60, `${String(series(text) - before)} new series`);
  });

  it('are for loopback alone: nobody behind a proxy sees them', async () => {
    for (const name of [
      'x-forwarded-for',
      'X-Forwarded-Proto',
      'x-forwarded-host',
      'Forwarded',
      'Via',
      'X-Real-IP',
    ]) {
      const answer = await fetch(`${api().url}/metrics`, { headers: { [name]: '1.2.3.4' } });
      assert.equal(answer.status, 404, name);
    }
  });

  it('are for who asks this machine by a name of its own, not by one that leads here', async () => {
    const statusFor = (host: string) =>
      new Promise((resolve, reject) => {
        const asking = request(`${api().url}/metrics`, { headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        asking.on('error', reject);
        asking.end();
      });
    for (const host of ['localhost', `LOCALHOST:${String(api().port)}`, '127.0.0.1', '[::1]:4000'])
      assert.equal(await statusFor(host), 200, host);
    for (const host of ['fengqiao.example.org', '127.0.0.1.evil.example', 'localhost.evil.example'])
      assert.equal(await statusFor(host), 404, host);
  });
});

describe('An execution', () => {
  it('ends when the time is over that the application gives it', async () => {
    let late: NodeJS.Timeout | undefined;
    const schema = createSchema({
      typeDefs: 'type Query { slow: String }',
      resolvers: {
        Query: {
          slow: () =>
            new Promise<string>((resolve) => {
              late = setTimeout(resolve, 9_000, 'late');
            }),
        },
      },
    });
    const api = await openApiClient({ schema, executionMs: 20 });
    try {
      assert.equal((await api.client().ask('{ slow }')).code, 'TIMEOUT');
    } finally {
      clearTimeout(late);
      await api.close();
    }
  });
});

describe('The ways of a request', () => {
  const friend = 'https://friend.example';
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ serverTime }' });

  it('lead to the API at its own address alone, whatever is sent there', async () => {
    const api = await openApiClient();
    try {
      for (const path of ['/', '/graphql/', '/graphqlx', '/case/1']) {
        const elsewhere = await fetch(api.url + path, { method: 'POST', headers: json, body });
        assert.deepEqual(
          [elsewhere.status, elsewhere.headers.get('allow')],
          [405, 'GET, HEAD'],
          path,
        );
      }
      const answer = await fetch(`${api.url}/graphql`, { method: 'POST', headers: json, body });
      assert.equal(answer.status, 200);
      const asking = { ...json, origin: friend };
      const foreign = await fetch(`${api.url}/graphql`, { method: 'POST', headers: asking, body });
      assert.equal(foreign.status, 403);
      assert.equal(foreign.headers.get('access-control-allow-origin'), null);
    } finally {
      await api.close();
    }
  });

  it('are open to the pages of listed origins, with cookies, by GET and POST and our own headers', async () => {
    const api = await openApiClient({ env: { CORS_ORIGINS: `https://other.example,${friend}` } });
    const corsOf = ({ headers }: Response) =>
      ['origin', 'credentials', 'methods', 'headers'].map((name) =>
        headers.get(`access-control-allow-${name}`),
      );
    try {
      const asking = { ...json, origin: friend };
      const answer = await fetch(`${api.url}/graphql`, { method: 'POST', headers: asking, body });
      assert.equal(answer.status, 200);
      assert.deepEqual(corsOf(answer), [friend, 'true', null, null]);
      const preflight = await fetch(`${api.url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin: friend, 'access-control-request-method': 'POST' },
      });
      assert.deepEqual(corsOf(preflight), [
        friend,
        'true',
        'GET,POST',
        'content-type,acting-as,x-fengqiao,x-fengqiao-person',
      ]);
      const stranger = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { ...json, origin: 'https://stranger.example' },
        body,
      });
      assert.deepEqual([stranger.status, ...corsOf(stranger).slice(0, 1)], [403, null]);
    } finally {
      await api.close();
    }
  });
});
