import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createSchema } from 'graphql-yoga';
import { makeLog } from '../../../src/platform/log.ts';
import { usualTimes } from '../../../src/http/httpServer.ts';
import { toApiError } from '../../../graphql/errors.ts';
import { requestLog } from '../../../src/http/middleware/requestLog.ts';
import { RefusalSummary } from '../../../src/http/refusalSummary.ts';
import { AppError } from '../../../src/kernel/appError.ts';
import { until } from '../../support/child.ts';
import { contextOf } from '../../support/middleware.ts';
import { openApiClient, type ApiClientOptions } from '../../support/apiClient.ts';

type Line = Readonly<Record<string, unknown>>;

/** An API client whose log can be read, and the lines it wrote. */
async function withLog(
  options: ApiClientOptions,
  story: (api: Awaited<ReturnType<typeof openApiClient>>, lines: Line[]) => Promise<void>,
): Promise<void> {
  const lines: Line[] = [];
  const log = makeLog('debug', { write: (line: string) => lines.push(JSON.parse(line) as Line) });
  const api = await openApiClient({ ...options, log });
  try {
    await story(api, lines);
  } finally {
    await api.close();
  }
}

/** How many requests of a route, an operation and a code were counted until now. */
async function counted(url: string, route: string, operation: string, code: string) {
  const text = await (await fetch(`${url}/metrics`)).text();
  const labels = `route="${route}",operation="${operation}",code="${code}"`;
  return Number(new RegExp(`_count\\{[^}]*${labels}\\} (\\d+)`, 'u').exec(text)?.[1] ?? 0);
}

describe('A request', () => {
  it('leaves one line: id, operation, code, status, duration', () =>
    withLog({}, async (api, lines) => {
      const started = performance.now();
      const answer = await api.client().ask('query Clock { serverTime }');
      const tookMs = performance.now() - started;
      const [line, ...more] = lines;
      assert.ok(line);
      assert.equal(more.length, 0);
      assert.equal(line['requestId'], answer.headers.get('x-request-id'));
      assert.equal(line['route'], 'graphql');
      assert.equal(line['operation'], 'serverTime');
      assert.equal('name' in line, false);
      assert.equal(line['code'], 'OK');
      assert.deepEqual([line['status'], line['level']], [200, 30]);
      assert.ok(Number(line['ms']) >= 0 && Number(line['ms']) <= tookMs + 0.1);
      assert.equal('cutOff' in line, false);
    }));

  it('whose sender goes before the answer leaves a line that says so', async () => {
    let [isAsked, answer] = [false, (): void => undefined];
    const schema = createSchema({
      typeDefs: 'type Query { slow: String }',
      resolvers: {
        Query: {
          slow: () => {
            isAsked = true;
            return new Promise<string>((resolve) => {
              answer = () => {
                resolve('late');
              };
            });
          },
        },
      },
    });
    await withLog({ schema }, async (api, lines) => {
      const leaving = new AbortController();
      const asked = fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ slow }"}',
        signal: leaving.signal,
      });
      await until('it is asked', () => isAsked);
      leaving.abort();
      await assert.rejects(asked);
      const open = () => counted(api.url, 'graphql', 'slow', 'OK');
      const before = await open();
      answer();
      await until('it has its figure', async () => (await open()) > before);
      const line = lines.find(({ route }) => route === 'graphql');
      assert.deepEqual([line?.['operation'], line?.['cutOff']], ['slow', true]);
    });
  });

  it('has a code also where its status is in no table, and a refusal without a reason is counted too', async () => {
    const lines: Line[] = [];
    const log = makeLog('debug', { write: (line: string) => lines.push(JSON.parse(line) as Line) });
    const step = requestLog(log, new RefusalSummary(log, 1));
    for (const status of [200, 399, 404, 418, 499, 502]) {
      const ctx = contextOf({});
      ctx.res.statusCode = status;
      await step(ctx, () => undefined);
    }
    assert.deepEqual(
      lines.splice(0).map(({ code }) => code),
      ['OK', 'OK', 'NOT_FOUND', 'BAD_INPUT', 'BAD_INPUT', 'INTERNAL'],
    );
    const refused = contextOf({});
    refused.state.refusal = toApiError(new AppError('UNAVAILABLE', 'Later.'), 'r1');
    refused.res.statusCode = 503;
    await step(refused, () => undefined);
    await until('it is told', () => lines.length > 1);
    assert.deepEqual(lines[1]?.['refused'], { UNAVAILABLE: 1 });
  });

  it('has its duration in the figures, in seconds', () =>
    withLog({}, async (api) => {
      const figure = async () => {
        const text = await (await fetch(`${api.url}/metrics`)).text();
        const sum = /_seconds_sum\{[^}]*operation="serverTime",code="OK"\} (\S+)/u.exec(text)?.[1];
        return Number(sum ?? 0);
      };
      const before = await figure();
      const started = performance.now();
      await api.client().ask('{ serverTime }');
      const tookS = (performance.now() - started) / 1000;
      const counted = (await figure()) - before;
      assert.ok(counted > 0 && counted <= tookS + 0.001, `${String(counted)} of ${String(tookS)}`);
    }));

  it('that is refused whole has a figure by its reason', () =>
    withLog({}, async (api) => {
      const refused = async (code: string, reason: string) => {
        const text = await (await fetch(`${api.url}/metrics`)).text();
        const figure = `_refused_total\\{code="${code}",reason="${reason}"\\} (\\d+)`;
        return Number(new RegExp(figure, 'u').exec(text)?.[1] ?? 0);
      };
      const before = [await refused('FORBIDDEN', 'csrf'), await refused('BAD_INPUT', 'method')];
      await api.client().fetch('/graphql', { method: 'POST', body: 'x' });
      const headers = { 'content-type': 'application/json' };
      await api.client().fetch('/graphql', { method: 'PUT', headers, body: '{}' });
      const after = [await refused('FORBIDDEN', 'csrf'), await refused('BAD_INPUT', 'method')];
      assert.deepEqual(
        after,
        before.map((count) => count + 1),
      );
    }));

  it('has a figure by route, operation and code', () =>
    withLog({}, async (api) => {
      const figure = () => counted(api.url, 'graphql', 'serverTime', 'OK');
      const before = await figure();
      for (let i = 0; i < 3; i += 1) await api.client().ask('{ serverTime }');
      assert.equal((await figure()) - before, 3);
    }));

  it('that is refused leaves its code, wherever it was refused', () =>
    withLog({}, async (api, lines) => {
      const client = api.client();
      for (let round = 0; round < 5; round += 1) {
        await client.ask('{ feed { pageInfo { hasNextPage } } }');
        await client.ask('{ nothing }');
        await client.fetch('/graphql', { method: 'POST', body: 'x' });
        const codes = lines
          .splice(0)
          .map(({ code, status }) => `${String(code)} ${String(status)}`);
        assert.deepEqual(codes, ['NOT_SIGNED_IN 200', 'BAD_INPUT 200', 'FORBIDDEN 403']);
      }
    }));

  it('leaves nothing personal: no text, no cookie, no address, no path, no agent', () =>
    withLog({}, async (api, lines) => {
      const canary = 'canary13812345678';
      const client = api.client();
      client.cookies.set('fengqiao_device', canary);
      client.actingAs = canary;
      await client.ask(`query Q { areas(parent: "${canary}") { name } }`);
      await client.ask('query($a: ID) { areas(parent: $a) { name } }', { a: canary });
      await client.ask(`{ ${canary} }`);
      for (let round = 0; round < 5; round += 1)
        await client.get('query Zhang13812345678 { serverTime }');
      await client.fetch(`/${canary}?a=${canary}`, { headers: { 'user-agent': canary } });
      await client.fetch(`/graphql?query=${canary}`);
      assert.ok(lines.length >= 5);
      const written = JSON.stringify(lines);
      assert.doesNotMatch(written, /canary|13812345678|127\.0\.0\.1/u);
    }));

  it('leaves a code of the closed table, also where a status is all that is said', () =>
    withLog({ pageFolder: '/nowhere', readiness: { stopping: () => true } }, async (api, lines) => {
      const paths: [string, RequestInit][] = [
        ['/readyz', {}],
        ['/', {}],
        ['/', { method: 'POST' }],
        ['/livez', {}],
        [
          '/graphql',
          { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{}' },
        ],
        ['/metrics', { headers: { via: '1.1 proxy' } }],
      ];
      for (const [path, init] of paths) await (await fetch(api.url + path, init)).text();
      await until('all have their line', () => lines.length === paths.length);
      assert.deepEqual(
        lines.map(({ code, status }) => `${String(code)} ${String(status)}`),
        [
          'UNAVAILABLE 503',
          'UNAVAILABLE 503',
          'BAD_INPUT 405',
          'OK 200',
          'BAD_INPUT 405',
          'NOT_FOUND 404',
        ],
      );
    }));

  it('that is none leaves its line too, and a figure, but not its words', () =>
    withLog({ times: { ...usualTimes, headersMs: 100, checkMs: 20 } }, async (api, lines) => {
      const sent: [string, number][] = [
        ['canary13812345678\r\n\r\n', 400],
        [`GET / HTTP/1.1\r\nhost: a\r\na: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
        ['GET /canary HTTP/1.1\r\nhost: a\r\n', 408],
        ['GET /canary HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
      ];
      const before = await counted(api.url, 'none', '', 'BAD_INPUT');
      lines.splice(0);
      for (const [words, status] of sent) {
        const socket = connect(api.port, '127.0.0.1');
        let answer = '';
        socket.on('data', (part) => (answer += part.toString()));
        socket.on('error', () => undefined);
        socket.write(words);
        await once(socket, 'close');
        assert.match(answer, new RegExp(`^HTTP/1\\.1 ${String(status)} `, 'u'));
        const [line, ...more] = lines.splice(0);
        assert.equal(more.length, 0);
        const code = status === 408 ? 'TIMEOUT' : 'BAD_INPUT';
        assert.deepEqual(
          [line?.['route'], line?.['status'], line?.['code']],
          ['none', status, code],
        );
        assert.match(String(line?.['requestId']), /^[0-9a-f]{32}$/u);
        assert.doesNotMatch(JSON.stringify(line), /canary/u);
      }
      assert.equal((await counted(api.url, 'none', '', 'BAD_INPUT')) - before, 3);
    }));

  it('that a proxy passed on is told of once, without an address, while no proxy is counted', async () => {
    const forwarded = { 'x-forwarded-for': '203.0.113.9' };
    const warnings = (env: Record<string, string>) => {
      const found: Line[] = [];
      return withLog({ env }, async (api, lines) => {
        for (let round = 0; round < 3; round += 1)
          await fetch(`${api.url}/graphql?query={serverTime}`, { headers: forwarded });
        await api.client().ask('{ serverTime }');
        found.push(...lines.filter(({ level }) => level === 40));
        assert.doesNotMatch(JSON.stringify(lines), /203\.0\.113/u);
      }).then(() => found);
    };
    const [warning, ...more] = await warnings({});
    assert.match(String(warning?.['msg']), /TRUSTED_PROXIES is 0/u);
    assert.equal(more.length, 0);
    assert.equal((await warnings({ TRUSTED_PROXIES: '1' })).length, 0);
  });

  it('has an id of its own, whatever the client sends', () =>
    withLog({}, async (api) => {
      const headers = { 'x-request-id': 'chosen' };
      const one = await fetch(`${api.url}/livez`, { headers });
      const two = await fetch(`${api.url}/livez`, { headers });
      assert.match(one.headers.get('x-request-id') ?? '', /^[0-9a-f]{32}$/u);
      assert.notEqual(one.headers.get('x-request-id'), two.headers.get('x-request-id'));
    }));

  it('for a probe or a file is only worth a line of debugging', () =>
    withLog({}, async (api, lines) => {
      for (const path of ['/livez', '/readyz', '/metrics', '/']) await fetch(api.url + path);
      // A file's line is written when its last byte is out, which its reader may know first.
      await until('the page has its line', () => lines.length === 4);
      assert.deepEqual(
        lines.map(({ route, level }) => [route, level]),
        ['livez', 'readyz', 'metrics', 'page'].map((route) => [route, 20]),
      );
    }));
});
