import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { createSchema } from 'graphql-yoga';
import { AppError } from '../../src/kernel/appError.ts';
import { usualTimes } from '../../src/http/httpServer.ts';
import { usualPace } from '../../src/http/incomingBodies.ts';
import { Load, usualLoadLimits } from '../../src/http/load.ts';
import { useApiClient, type ApiClientOptions } from '../support/apiClient.ts';

let ran = 0;
const schema = createSchema({
  typeDefs:
    'type Query { hello: String! held: String nodes: [Query!]! } type Mutation { add: Int! }',
  resolvers: {
    Query: {
      hello: () => {
        ran += 1;
        return 'world';
      },
      held: () => new Promise(() => undefined),
    },
    Mutation: { add: () => (ran += 1) },
  },
});

interface Answer {
  readonly status: number;
  readonly head: string;
  readonly code: string | undefined;
  readonly reason: string | undefined;
}

/** Writes bytes to a connection and reads the answer, until the server has ended it or said all that it announced. */
async function speak(port: number, words: string): Promise<Answer> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('error', () => undefined);
  socket.on('data', (part) => {
    text += part.toString();
    const [head = '', body] = text.split('\r\n\r\n');
    const length = Number(/content-length: (\d+)/iu.exec(head)?.[1] ?? NaN);
    if (body !== undefined && Buffer.byteLength(body) >= length) socket.destroy();
  });
  socket.write(words);
  await once(socket, 'close');
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const { errors = [] } = JSON.parse(body) as {
    errors?: { extensions: { code: string; reason?: string } }[];
  };
  const { code, reason } = errors[0]?.extensions ?? {};
  return { status: Number(head.slice(9, 12)), head, code, reason };
}

const headOf = (line: string, headers: Readonly<Record<string, string>>): string =>
  [
    `${line} HTTP/1.1`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n');

/** A POST as the page sends it, but for what is named; an empty value leaves a header away. */
function post(query: string, more: Readonly<Record<string, string>> = {}, method = 'POST'): string {
  const body = JSON.stringify({ query });
  const headers = {
    host: 'a',
    'content-type': 'application/json',
    'content-length': String(body.length),
    ...more,
  };
  const sent = Object.entries(headers).filter(([, value]) => value !== '');
  return headOf(`${method} /graphql`, Object.fromEntries(sent)) + body;
}

const graphqlJson = { accept: 'application/graphql-response+json' };
const add = 'mutation { add }';
const persisted = (hash: string): string => {
  const body = JSON.stringify({ extensions: { persistedQuery: { sha256Hash: hash } } });
  return (
    headOf('POST /graphql', {
      host: 'a',
      'content-type': 'application/json',
      'content-length': String(body.length),
    }) + body
  );
};

/** What is sent, and the status, code and reason that must come back. */
const requests: Readonly<Record<string, readonly [string, number, string?, string?]>> = {
  'what runs': [post('{ hello }'), 200],
  'a mistake, for who takes plain JSON': [post('{ nothing }'), 200, 'BAD_INPUT', 'document'],
  'a mistake, for who takes GraphQL’s own JSON': [
    post('{ nothing }', graphqlJson),
    400,
    'BAD_INPUT',
    'document',
  ],
  'no HTTP': ['hello\r\n\r\n', 400, 'BAD_INPUT', 'not_http'],
  'no host': [post(add, { host: '' }), 400, 'BAD_INPUT', 'missing'],
  'two hosts': [post(add, { host: 'a\r\nhost: b' }), 400, 'BAD_INPUT', 'repeated'],
  'a length that is none': [post(add, { 'content-length': '1x' }), 400, 'BAD_INPUT', 'not_http'],
  'another site': [post(add, { origin: 'https://evil.example' }), 403, 'FORBIDDEN', 'origin'],
  'a form': [post(add, { 'content-type': 'text/plain' }), 403, 'FORBIDDEN', 'csrf'],
  'a hash that nobody knows': [persisted('sha256:none'), 404, 'NOT_FOUND', 'operation_name'],
  'another method': [post(add, {}, 'PUT'), 405, 'BAD_INPUT', 'method'],
  'a mutation by GET': [
    headOf('GET /graphql?query=mutation%7Badd%7D', { host: 'a' }),
    405,
    'BAD_INPUT',
    'method',
  ],
  'an answer in a picture': [post(add, { accept: 'image/png' }), 406, 'BAD_INPUT', 'media_type'],
  'an answer in HTML alone': [post(add, { accept: 'text/html' }), 406, 'BAD_INPUT', 'media_type'],
  'an answer in JSON never': [
    post(add, { accept: 'application/json;q=0' }),
    406,
    'BAD_INPUT',
    'media_type',
  ],
  'headers without an end': ['POST /graphql HTTP/1.1\r\nhost: a\r\n', 408, 'TIMEOUT', 'too_slow'],
  'a body without an end': [post(add, { 'content-length': '100' }), 408, 'TIMEOUT', 'too_slow'],
  'a body without a length': [
    headOf('POST /graphql', {
      host: 'a',
      'content-type': 'application/json',
      'transfer-encoding': 'chunked',
    }) + '2\r\n{}\r\n0\r\n\r\n',
    411,
    'BAD_INPUT',
    'length_needed',
  ],
  'a body that is too long': [post(add, { 'content-length': '100001' }), 413, 'TOO_LARGE', 'body'],
  'a query that is too dear': [
    post('{ nodes { nodes { nodes { nodes { hello } } } } }'),
    413,
    'TOO_LARGE',
    'cost',
  ],
  'a body of another kind': [
    post(add, { 'content-type': 'application/xml' }),
    415,
    'BAD_INPUT',
    'media_type',
  ],
  'a body that is compressed': [
    post(add, { 'content-encoding': 'gzip' }),
    415,
    'BAD_INPUT',
    'media_type',
  ],
  'a form with our header': [
    post(add, { 'content-type': 'application/x-www-form-urlencoded', 'x-fengqiao': '1' }),
    415,
    'BAD_INPUT',
    'media_type',
  ],
  'an expectation': [post(add, { expect: 'more' }), 417, 'BAD_INPUT', 'expectation'],
  'headers that are too long': [
    post(add, { filler: 'x'.repeat(20_000) }),
    431,
    'BAD_INPUT',
    'headers',
  ],
  'what takes too long': [post('{ held }'), 504, 'TIMEOUT'],
};

const provoked = new Set<string>();
const keep = ({ status, code }: Answer): void => {
  provoked.add(`${String(status)} ${status === 200 ? '' : String(code)}`.trim());
};

describe('The status of an answer', () => {
  const patience: ApiClientOptions = {
    schema,
    executionMs: 200,
    times: { ...usualTimes, headersMs: 200, checkMs: 20 },
    bodyPace: { ...usualPace, graceMs: 200, checkMs: 20 },
  };
  const api = useApiClient(patience);
  const full = useApiClient({ schema, load: new Load({ ...usualLoadLimits, perClientMax: 0 }) });
  const busy = useApiClient({ schema, load: new Load({ ...usualLoadLimits, inFlightMax: 0 }) });
  const broken = useApiClient({
    schema,
    clock: () => {
      throw new Error('the clock is broken');
    },
  });
  const away = useApiClient({
    schema,
    clock: () => {
      throw new AppError('UNAVAILABLE', 'The store is away.', { retryAfterS: 2 });
    },
  });

  for (const [name, [words, status, code, reason]] of Object.entries(requests))
    it(`is ${String(status)} for ${name}`, async () => {
      ran = 0;
      const answer = await speak(api().port, words);
      keep(answer);
      assert.deepEqual([answer.status, answer.code], [status, code]);
      if (reason !== undefined) assert.equal(answer.reason, reason);
      assert.match(answer.head, /^content-type: application\/(?:graphql-response\+)?json/imu);
      assert.match(answer.head, /^cache-control: no-store/imu);
      assert.equal(ran, code === undefined ? 1 : 0, 'what is refused has not run');
    });

  it('says what methods are taken where it is 405', async () => {
    assert.match((await speak(api().port, post(add, {}, 'PUT'))).head, /^allow: GET, POST\r$/imu);
    const byGet = headOf('GET /graphql?query=mutation%7Badd%7D', { host: 'a' });
    assert.match((await speak(api().port, byGet)).head, /^allow: POST\r$/imu);
  });

  it('is 429 or 503 with the time to wait, or 500 when it is our fault', async () => {
    for (const [opened, status, code, waits] of [
      [full, 429, 'TOO_MANY', true],
      [busy, 503, 'UNAVAILABLE', true],
      [away, 503, 'UNAVAILABLE', true],
      [broken, 500, 'INTERNAL', false],
    ] as const) {
      ran = 0;
      const answer = await speak(opened().port, post(add));
      keep(answer);
      assert.deepEqual([answer.status, answer.code, ran], [status, code, 0]);
      assert.equal(/^retry-after: \d+\r$/imu.test(answer.head), waits);
    }
  });

  it('is one of the table in docs/errors.md, each of which was provoked here', () => {
    const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| (\d{3}) +\| (?:`([A-Z_]+)`)? *\|/gmu)].map(
      ([, status = '', code = '']) => `${status} ${code}`.trim(),
    );
    assert.deepEqual([...provoked].sort(), rows.sort());
  });
});
