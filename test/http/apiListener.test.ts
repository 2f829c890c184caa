import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { createSchema } from 'graphql-yoga';
import { apiListener } from '../../src/http/apiListener.ts';
import { closeServer, listen, makeServer } from '../../src/http/httpServer.ts';
import { makeLog } from '../../src/platform/log.ts';
import { until } from '../support/child.ts';
import { openApiClient } from '../support/apiClient.ts';

type Line = Readonly<Record<string, unknown>>;

/** A POST to the API in one of its forms, good ones and bad ones. */
interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const json = { 'content-type': 'application/json' };
const forms: Readonly<Record<string, Sent>> = {
  'a query': { body: '{"query":"{ hello }"}' },
  'a mutation that sets a cookie': { body: '{"query":"mutation { in }"}' },
  'a document with a mistake': { body: '{"query":"{ nothing }"}' },
  'a mistake for who reads statuses': {
    headers: { ...json, accept: 'application/graphql-response+json' },
    body: '{"query":"{ nothing }"}',
  },
  'a resolver that fails': { body: '{"query":"{ broken }"}' },
  'no JSON': { body: '{' },
  'an unknown hash': { body: '{"extensions":{"persistedQuery":{"sha256Hash":"none"}}}' },
  'a body of another sort': { headers: { 'content-type': 'text/plain' }, body: 'x' },
  'what takes pictures alone': { headers: { ...json, accept: 'image/png' }, body: '{}' },
  'a page of another site': { headers: { ...json, origin: 'https://evil.example' }, body: '{}' },
  'a body that is too long': { body: ' '.repeat(100_001) },
  'a page that shows another person': {
    headers: { ...json, 'x-fengqiao-person': 'lin' },
    body: '{"query":"{ hello }"}',
  },
};

const schema = createSchema<{ setSessionToken: (token: string) => void }>({
  typeDefs: 'type Query { hello: String broken: String } type Mutation { in: Boolean }',
  resolvers: {
    Query: {
      hello: () => 'world',
      broken: () => {
        throw new Error('broken');
      },
    },
    Mutation: {
      in: (_parent, _args, { setSessionToken }) => {
        setSessionToken('T'.repeat(43));
        return true;
      },
    },
  },
});

describe('Both entrances of the API', () => {
  // An address with a `?` is the same to everybody, but Koa takes it.
  const entrances = ['/graphql', '/graphql?'];

  it('answer and write down every form of a request alike', async () => {
    const lines: Line[] = [];
    const log = makeLog('debug', { write: (line: string) => lines.push(JSON.parse(line) as Line) });
    const api = await openApiClient({ schema, log });
    const told = async (path: string, { headers = json, body = '' }: Sent) => {
      const answer = await fetch(api.url + path, { method: 'POST', headers, body });
      const text = await answer.text();
      await until('it has its line', () => lines.some(({ msg }) => msg === 'request'));
      const id = answer.headers.get('x-request-id') ?? '';
      assert.match(id, /^[0-9a-f]{32}$/u);
      const changing = new Set(['date', 'x-request-id', 'set-cookie']);
      return {
        status: answer.status,
        text: text.replace(id, '…'),
        headers: [...answer.headers].filter(([name]) => !changing.has(name)).sort(),
        cookies: answer.headers.getSetCookie().map((line) => line.replace(/expires=[^;]+/iu, '')),
        lines: lines.splice(0).map(({ time: _time, ms: _ms, requestId, ...line }) => {
          assert.equal(requestId, id);
          return line;
        }),
      };
    };
    try {
      for (const [name, sent] of Object.entries(forms)) {
        const [short, throughKoa] = [
          await told(entrances[0] ?? '', sent),
          await told(entrances[1] ?? '', sent),
        ];
        assert.deepEqual(short, throughKoa, name);
      }
    } finally {
      await api.close();
    }
  });

  it('answer requests that come together one after the other, each with its own body', async () => {
    const api = await openApiClient({ schema });
    const { hostname, port } = new URL(api.url);
    const bodies = ['{"query":"{ hello }"}', '{', '{"query":"{ __typename }"}'];
    try {
      for (const entrance of entrances) {
        const written = bodies.map(
          (body) =>
            `POST ${entrance} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`,
        );
        const connection = connect(Number(port), hostname);
        let heard = '';
        connection.setEncoding('utf8').on('data', (part: string) => {
          heard += part;
        });
        connection.write(written.join(''));
        await until('all are answered', () => heard.includes('__typename'));
        connection.destroy();
        assert.deepEqual(
          heard.match(/HTTP\/1\.1 \d+|"world"|not_json|"__typename":"Query"/gu),
          [
            'HTTP/1.1 200',
            '"world"',
            'HTTP/1.1 400',
            'not_json',
            'HTTP/1.1 200',
            '"__typename":"Query"',
          ],
          entrance,
        );
      }
    } finally {
      await api.close();
    }
  });
});

describe('The short entrance of the API', () => {
  it('tells of what no step answered, and ends the connection', async () => {
    for (const step of [
      () => {
        throw new Error('odd');
      },
      () => Promise.reject(new Error('odd')),
    ]) {
      const faults: unknown[] = [];
      const server = makeServer(apiListener([step], (fault) => faults.push(fault)));
      const address = await listen(server, 0, '127.0.0.1');
      await assert.rejects(fetch(address));
      assert.deepEqual(faults.map(String), ['Error: odd']);
      await closeServer(server, 0);
    }
  });
});
