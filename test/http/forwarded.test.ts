import assert from 'node:assert/strict';
import { request } from 'node:http';
import { createSchema } from 'graphql-yoga';
import type { GraphQLContext } from '../../graphql/context.ts';
import {
  clientAddressOf,
  isForwarded,
  isOwnOrigin,
  isToLoopback,
} from '../../src/http/forwarded.ts';
import { contextOf } from '../support/middleware.ts';
import { useApiClient, type OpenApiClient } from '../support/apiClient.ts';

const schema = createSchema<GraphQLContext>({
  typeDefs: 'type Query { address: String }',
  resolvers: { Query: { address: (_p, _a, context) => context.clientAddress } },
});

/** What the server answers to a POST of the page with these headers. */
const ask = (api: OpenApiClient, headers: Record<string, string | string[]>) =>
  new Promise<{ status: number | undefined; address: string | undefined }>((resolve, reject) => {
    const body = JSON.stringify({ query: '{ address }' });
    const sent = {
      'content-type': 'application/json',
      'content-length': body.length,
      'x-fengqiao': '1',
      ...headers,
    };
    const url = `${api.url}/graphql`;
    const asking = request(url, { method: 'POST', headers: sent }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => {
        const { data } = JSON.parse(text) as { data?: { address: string } };
        resolve({ status: answer.statusCode, address: data?.address });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });

describe('The client’s address', () => {
  const none = useApiClient(() => ({ schema }));
  const one = useApiClient(() => ({ schema, env: { TRUSTED_PROXIES: '1' } }));
  const two = useApiClient(() => ({ schema, env: { TRUSTED_PROXIES: '2' } }));
  const addressOf = async (api: OpenApiClient, forwardedFor: string | string[]) =>
    (await ask(api, { 'x-forwarded-for': forwardedFor })).address;

  it('is the peer’s, whatever it claims', async () => {
    assert.equal(await addressOf(none(), '203.0.113.8'), '127.0.0.1');
    assert.equal((await ask(none(), { forwarded: 'for=203.0.113.8' })).address, '127.0.0.1');
    assert.equal((await ask(one(), { forwarded: 'for=203.0.113.8' })).address, '127.0.0.1');
  });

  it('is what our own proxies say, and no further', async () => {
    assert.equal(await addressOf(one(), '198.51.100.6, 203.0.113.9'), '203.0.113.9');
    assert.equal(await addressOf(two(), '192.0.2.1, 198.51.100.6, 203.0.113.9'), '198.51.100.6');
    assert.equal(
      await addressOf(two(), ['192.0.2.1', '198.51.100.6, 203.0.113.9']),
      '198.51.100.6',
    );
    assert.equal((await ask(one(), {})).address, '127.0.0.1');
  });

  it('is one address whatever port, brackets, quotes and case it came with', async () => {
    for (const port of ['', ':51001', ':51002'])
      assert.equal(await addressOf(one(), `203.0.113.8${port}`), '203.0.113.8');
    for (const form of [
      '2001:db8::9',
      '[2001:db8::9]',
      '[2001:db8::9]:51001',
      '"[2001:DB8:0:0::9]:51002"',
    ])
      assert.equal(await addressOf(one(), form), '2001:db8::9', form);
    assert.equal(await addressOf(one(), '[::ffff:203.0.113.8]:80'), '203.0.113.8');
  });

  it('that is none is the nearest one that is known, so that it opens no limits of its own', async () => {
    for (const form of ['unknown', '_gazonk', 'a', '203.0.113.8:port', '', ',', '1.2.3', 'x:1'])
      assert.equal(await addressOf(one(), form), '127.0.0.1', form);
    assert.equal(await addressOf(two(), 'unknown, 203.0.113.9:4711'), '203.0.113.9');
  });
});

describe('The client’s address of one request', () => {
  const of = (trustedProxies: number, peer?: string, headers: Record<string, string> = {}) =>
    clientAddressOf(
      contextOf({ headers, ...(peer === undefined ? {} : { peer }) }).req,
      trustedProxies,
    );

  it('is unknown where the connection has none', () => {
    assert.equal(of(0), 'unknown');
    assert.equal(of(1, 'pipe'), 'unknown');
  });

  it('is that of the peer where no proxy says anything', () => {
    assert.equal(of(0, '::ffff:198.51.100.7'), '198.51.100.7');
    assert.equal(of(2, '198.51.100.7'), '198.51.100.7');
  });
});

describe('An origin is our own', () => {
  const cases: readonly [string, Record<string, string>, number, boolean][] = [
    ['http://fengqiao.example', { host: 'fengqiao.example' }, 0, true],
    ['https://fengqiao.example', { host: 'fengqiao.example:443' }, 0, true],
    ['https://fengqiao.example', { host: 'FengQiao.Example' }, 0, true],
    ['https://fengqiao.example', { host: 'fengqiao.example.' }, 0, true],
    ['https://fengqiao.example:443', { host: 'fengqiao.example' }, 0, true],
    ['http://fengqiao.example', { host: 'fengqiao.example:80' }, 0, true],
    ['http://[2001:db8::9]:4000', { host: '[2001:DB8:0::9]:4000' }, 0, true],
    ['https://xn--6qq79v.example', { host: '枫.example' }, 0, false],
    ['http://fengqiao.example', { host: 'fengqiao.example:443' }, 0, false],
    ['http://fengqiao.example:4000', { host: 'fengqiao.example' }, 0, false],
    ['https://fengqiao.example.evil.example', { host: 'fengqiao.example' }, 0, false],
    ['https://evil.example', { host: 'fengqiao.example' }, 0, false],
    ['https://fengqiao.example@evil.example', { host: 'fengqiao.example' }, 0, false],
    ['https://fengqiao.example/evil', { host: 'fengqiao.example' }, 0, false],
    ['file://fengqiao.example', { host: 'fengqiao.example' }, 0, false],
    ['null', { host: 'null' }, 0, false],
    ['http://fengqiao.example', {}, 0, false],
    ['http://', { host: '' }, 0, false],
    ['http:', { host: 'undefined' }, 0, false],
    ['http://a.example//a.example', { host: 'a.example' }, 0, false],
    ['https://a.example', { host: 'a.example', 'x-forwarded-proto': ' https ' }, 1, true],
    ['http://a.example', { host: 'a.example', 'x-forwarded-proto': ' https ' }, 1, false],
    ['', { host: '' }, 0, false],
    // A proxy that rewrites Host says in X-Forwarded-Host which one the browser asked; nobody else is believed.
    ['https://a.example', { host: 'web:4000', 'x-forwarded-host': 'a.example' }, 1, true],
    ['https://a.example', { host: 'web:4000', 'x-forwarded-host': 'A.Example:443' }, 1, true],
    ['https://a.example', { host: 'web:4000', 'x-forwarded-host': 'a.example' }, 0, false],
    ['https://b.example', { host: 'web', 'x-forwarded-host': 'b.example, a.example' }, 1, false],
    ['https://a.example', { host: 'web', 'x-forwarded-host': 'b.example, a.example' }, 1, true],
    ['https://a.example', { host: 'a.example', 'x-forwarded-host': 'b.example' }, 1, false],
    // Many proxies say the port apart: nginx's $host has none.
    ['https://a.example:8443', { host: 'a.example', 'x-forwarded-port': '8443' }, 1, true],
    ['https://a.example:8443', { host: 'a.example', 'x-forwarded-port': '8443' }, 0, false],
    [
      'http://[2001:db8::9]:8080',
      { host: 'web', 'x-forwarded-host': '[2001:db8::9]', 'x-forwarded-port': '1, 8080' },
      1,
      true,
    ],
    ['https://a.example:8443', { host: 'a.example:4000', 'x-forwarded-port': '8443' }, 1, false],
    ['https://a.example:99999', { host: 'a.example', 'x-forwarded-port': '99999' }, 1, false],
    ['https://a.example:8443', { host: 'a.example', 'x-forwarded-port': '8443@b' }, 1, false],
    // TLS ended one proxy further out: the port is that of the inner one.
    ['https://a.example', { host: 'a.example', 'x-forwarded-port': '80' }, 1, true],
    ['https://a.example', { host: 'a.example', 'x-forwarded-proto': 'https' }, 1, true],
    ['https://a.example', { host: 'a.example', 'x-forwarded-proto': 'HTTPS' }, 1, true],
    ['http://a.example', { host: 'a.example', 'x-forwarded-proto': 'https' }, 1, false],
    ['http://a.example', { host: 'a.example', 'x-forwarded-proto': 'https' }, 0, true],
  ];
  for (const [origin, headers, proxies, own] of cases)
    it(`${own ? 'is' : 'is not'} ${origin || 'nothing'} of ${JSON.stringify(headers)} behind ${String(proxies)}`, () => {
      assert.equal(isOwnOrigin(origin, headers, proxies), own);
    });

  it('also when a whole request says so, and else it is refused', async () => {
    const headers = {
      origin: 'https://a.example',
      host: 'web:4000',
      'x-forwarded-host': 'a.example:443',
    };
    assert.equal((await ask(behindOne(), headers)).status, 200);
    assert.equal((await ask(alone(), headers)).status, 403);
  });
  const behindOne = useApiClient(() => ({ schema, env: { TRUSTED_PROXIES: '1' } }));
  const alone = useApiClient(() => ({ schema }));
});

describe('A request that a proxy passed on', () => {
  it('is told by any header of that kind', () => {
    for (const name of ['forwarded', 'via', 'x-real-ip', 'x-forwarded-for', 'x-forwarded-port'])
      assert.ok(isForwarded({ host: 'a', [name]: 'x' }), name);
    assert.ok(!isForwarded({ host: 'a', 'x-fengqiao': '1', accept: '*/*' }));
    assert.ok(!isForwarded({ 'not-via': '1', viaduct: '1', 'x-real-ips': '1' }));
  });

  it('is none when this machine is asked by a name of its own', () => {
    for (const host of ['localhost', 'LOCALHOST:4000', '127.0.0.1:1', '[::1]:4000', '[::1]'])
      assert.ok(isToLoopback({ host }), host);
    for (const host of ['', 'localhost.example', '127.0.0.1.example', '10.0.0.1', '[2001:db8::1]'])
      assert.ok(!isToLoopback({ host }), host);
    assert.ok(!isToLoopback({}));
    assert.ok(!isToLoopback({ host: 'a b' }));
  });
});
