import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { GraphQLError, parse } from 'graphql';
import { createSchema } from 'graphql-yoga';
import { MongoNetworkError, MongoServerError } from 'mongodb';
import { HttpRefusal, statusOf, toApiError } from '../../graphql/errors.ts';
import { AppError, badInput, conflict, errorCodes, notFound } from '../../src/kernel/appError.ts';
import { makeLog } from '../../src/platform/log.ts';
import { openApiClient } from '../support/apiClient.ts';

const id = 'request-1';
const [node] = parse('{ field }').definitions;
assert.ok(node);
const atField = (cause: Error) =>
  new GraphQLError(cause.message, { nodes: node, path: ['field'], originalError: cause });

describe('An error on its way out', () => {
  it('that we meant keeps its code, its sentence and its detail, and nothing else', () => {
    const { error, code, fault } = toApiError(
      atField(badInput('title', 'too_long', 'Please shorten it.', 80)),
      id,
    );
    assert.equal(code, 'BAD_INPUT');
    assert.equal(fault, undefined);
    assert.equal(error.message, 'Please shorten it.');
    assert.deepEqual(error.path, ['field']);
    assert.deepEqual(error.extensions, {
      code: 'BAD_INPUT',
      field: 'title',
      reason: 'too_long',
      limit: 80,
    });
    assert.equal('originalError' in error, false);
  });

  it('is recognised through layers of causes', () => {
    const layers = atField(atField(conflict('key_reused', 'Use a new key.')));
    assert.equal(toApiError(layers, id).code, 'CONFLICT');
  });

  it('that nobody meant is masked, quotes the request, and is handed to the log', () => {
    const secret = new TypeError('cannot read 13812345678 of 张三');
    const { error, code, fault } = toApiError(atField(secret), id);
    assert.equal(code, 'INTERNAL');
    assert.equal(fault, secret);
    assert.deepEqual(error.extensions, { code: 'INTERNAL', requestId: id });
    assert.doesNotMatch(JSON.stringify(error), /张三|138|TypeError/u);
  });

  it('may be anything that can be thrown', () => {
    for (const thrown of ['text', 5, null, undefined, { message: 'x' }, new Error('x')])
      assert.equal(toApiError(thrown, id).code, 'INTERNAL');
  });

  it('of the store says that it is away, or too slow, and when to come again', () => {
    const away = toApiError(atField(new MongoNetworkError('connection 3 to 10.0.0.1 closed')), id);
    assert.equal(away.code, 'UNAVAILABLE');
    assert.equal(away.fault, undefined);
    assert.doesNotMatch(away.error.message, /10\.0\.0\.1/u);
    assert.ok(Number(away.error.extensions?.['retryAfterS']) > 0);
    const slow = new MongoServerError({ message: 'exceeded time limit', code: 50 });
    assert.equal(toApiError(atField(slow), id).code, 'TIMEOUT');
  });

  it('of the document is BAD_INPUT, its words cut', () => {
    const error = new GraphQLError(`Cannot query field "${'a'.repeat(1000)}".`, { nodes: node });
    const closed = toApiError(error, id);
    assert.equal(closed.code, 'BAD_INPUT');
    assert.equal(closed.error.message.length, 300);
    assert.equal(closed.error.extensions?.['reason'], 'document');
  });

  it('at an argument is the caller’s, at a value of ours it is our own fault', () => {
    const argument = new GraphQLError('Argument "first" of non-null type "Int!" must not be null.');
    assert.equal(toApiError(atField(argument), id).code, 'BAD_INPUT');
    const value = new GraphQLError('Int cannot represent non-integer value: 1.5');
    assert.equal(toApiError(atField(value), id).code, 'INTERNAL');
    const inDocument = new GraphQLError('Variable "$a" is wrong', { nodes: node });
    assert.equal(toApiError(atField(inDocument), id).code, 'BAD_INPUT');
  });

  it('of a whole request carries its status and, where there is one, the time to wait', () => {
    const whole = new AppError('UNAVAILABLE', 'Later.', { retryAfterS: 1.2 });
    const { status, headers, error, isMistake } = toApiError(whole, id);
    assert.deepEqual([status, isMistake], [503, false]);
    assert.deepEqual(headers, { 'retry-after': '2' });
    assert.deepEqual(error, {
      message: 'Later.',
      extensions: { code: 'UNAVAILABLE', retryAfterS: 1.2 },
    });
    assert.deepEqual(toApiError(new AppError('CONFLICT', 'No.'), id).headers, {});
  });

  it('of a request’s form has a status and headers of its own', () => {
    const detail = { field: 'method', reason: 'method', retryAfterS: 3 } as const;
    const form = toApiError(new HttpRefusal(405, 'By POST.', detail, { allow: 'POST' }), id);
    assert.deepEqual(
      [form.status, form.code, form.headers],
      [405, 'BAD_INPUT', { 'retry-after': '3', allow: 'POST' }],
    );
    const slow = toApiError(new HttpRefusal(408, 'Too slow.', {}, {}, 'TIMEOUT'), id);
    assert.deepEqual([slow.status, slow.code, slow.headers], [408, 'TIMEOUT', {}]);
  });

  it('of the document alone is told with status 200 to who asks for plain JSON; one at a field is no mistake of the whole', () => {
    const mistake = (error: unknown) => {
      const closed = toApiError(error, id);
      return [closed.isMistake, closed.error.extensions?.['reason'], closed.error.locations];
    };
    const inDocument = new GraphQLError('Cannot query it.', { nodes: node });
    assert.deepEqual(mistake(inDocument), [true, 'document', [{ line: 1, column: 1 }]]);
    const syntax = new GraphQLError('Syntax Error', { extensions: { reason: 'syntax' } });
    assert.deepEqual(mistake(syntax), [true, 'syntax', undefined]);
    const argument = new GraphQLError('Argument "a" of required type "Int!" was not provided.');
    assert.deepEqual(mistake(atField(argument)), [false, 'argument', [{ line: 1, column: 1 }]]);
    // Compiled operations make errors without extensions.
    const bare = Object.assign(new GraphQLError('Variable "$a" is wrong.'), {
      extensions: undefined,
    });
    assert.deepEqual(mistake(bare), [true, 'document', undefined]);
    for (const fault of [new Error('x'), atField(new Error('x'))])
      assert.equal(toApiError(fault, id).isMistake, false);
  });

  it('about an argument is the caller’s only where the whole sentence says so', () => {
    for (const sentence of [
      'The Argument "first" of required type "Int!" was not provided.',
      'Argument "" of required type "Int!" was not provided.',
      'Argument "first" of some type "Int!" was not provided.',
    ])
      assert.equal(toApiError(atField(new GraphQLError(sentence)), id).code, 'INTERNAL', sentence);
  });
});

describe('The closed table of errors', () => {
  it('has a status for every code', () => {
    assert.deepEqual(Object.keys(statusOf).sort(), [...errorCodes].sort());
  });

  it('is the table of docs/errors.md, code by code and status by status', () => {
    const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `([A-Z_]+)`\s+\|.*\|\s+(\d{3})\s+\|$/gmu)].map(
      ([, code, status]) => [code, Number(status)],
    );
    assert.deepEqual(
      rows,
      errorCodes.map((code) => [code, statusOf[code]]),
    );
  });
});

describe('A fault behind the API', () => {
  const secret = '13812345678';
  const schema = createSchema({
    typeDefs: 'type Query { fault: String ours: String none: String! number: Int }',
    resolvers: {
      Query: {
        fault: () => {
          throw new TypeError(`cannot save "张三" with ${secret}`);
        },
        ours: () => {
          throw notFound('case');
        },
        none: () => null,
        number: () => 1.5,
      },
    },
  });

  it('is logged with its place in the code, never with people’s data, and shown as INTERNAL', async () => {
    const lines: string[] = [];
    const log = makeLog('info', { write: (line: string) => lines.push(line) });
    const api = await openApiClient({ schema, log });
    try {
      for (let round = 0; round < 6; round += 1) {
        lines.length = 0;
        const answer = await api.client().ask('{ fault }');
        assert.equal(answer.code, 'INTERNAL');
        const requestId = answer.headers.get('x-request-id');
        assert.equal(answer.errors[0]?.extensions['requestId'], requestId);
        const written = lines.join('');
        assert.doesNotMatch(written, /张三|13812345678/u);
        const fault = lines.map((line) => JSON.parse(line) as Record<string, unknown>)[0];
        assert.equal(fault?.['requestId'], requestId);
        assert.match(JSON.stringify(fault), /errors\.test\.ts/u);
      }
    } finally {
      await api.close();
    }
  });

  it('is told apart from refusals and from broken promises of the schema, known document or not', async () => {
    const api = await openApiClient({ schema });
    try {
      const client = api.client();
      for (let round = 0; round < 6; round += 1) {
        assert.equal((await client.ask('{ ours }')).code, 'NOT_FOUND');
        const none = await client.ask('{ none }');
        assert.equal(none.code, 'INTERNAL');
        assert.equal(none.data, null);
        assert.equal((await client.ask('{ number }')).code, 'INTERNAL');
        const mixed = await client.ask('{ __typename ours fault }');
        assert.deepEqual(mixed.data, { __typename: 'Query', ours: null, fault: null });
        assert.deepEqual(mixed.errors.map(({ extensions }) => extensions['code']).sort(), [
          'INTERNAL',
          'NOT_FOUND',
        ]);
      }
    } finally {
      await api.close();
    }
  });
});
