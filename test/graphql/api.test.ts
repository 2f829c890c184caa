import assert from 'node:assert/strict';
import { createSchema } from 'graphql-yoga';
import { answerRequest, type ApiParts } from '../../graphql/api.ts';
import type { ApiAnswer } from '../../graphql/closeErrors.ts';
import { PersistedOperations } from '../../graphql/execution/persistedOperations.ts';
import type { RequestParams } from '../../graphql/requestParams.ts';
import { makeYoga } from '../../graphql/yoga.ts';
import { visitorRequest } from './visitorRequest.ts';

const schema = createSchema({
  typeDefs: /* GraphQL */ `
    type Query {
      hello: String
      later: String
      broken: String
      never: String
    }
    type Mutation {
      add: Int
    }
  `,
  resolvers: {
    Query: {
      hello: () => 'hello',
      later: () => Promise.resolve('later'),
      broken: () => Promise.reject(new Error('secret')),
      never: () => new Promise(() => undefined),
    },
    Mutation: { add: () => 1 },
  },
});

const persisted = new PersistedOperations(schema);
const yoga = makeYoga(schema, false);

/** Asks the API; gives the answer, whether it came at once, and what was noted and told as a fault. */
async function ask(
  params: Partial<RequestParams>,
  { method = 'POST', ...own }: Partial<ApiParts> & { readonly method?: string } = {},
) {
  const faults: unknown[] = [];
  const onFault = (fault: unknown, requestId: string) => faults.push([String(fault), requestId]);
  const parts = { schema, persisted, yoga, persistedOnly: false, executionMs: 5_000, onFault };
  const request = visitorRequest({ method });
  const coming = answerRequest({ ...parts, ...own }, { variables: {}, ...params }, request);
  const answer = await coming;
  return {
    isAtOnce: !(coming instanceof Promise),
    answer,
    data: JSON.parse(JSON.stringify(answer.result.data ?? null)) as unknown,
    note: request.note,
    faults,
  };
}

const refusalIn = ({ refusal, result }: ApiAnswer) => [
  refusal?.status,
  result.errors?.map(({ message, extensions }) => [
    extensions?.['code'],
    extensions?.['reason'] ?? message,
  ]),
];

describe('A request to the API', () => {
  before(() =>
    persisted.load(new Map([['known', 'query Greet { hello }']]), (_hash, error) => {
      throw error;
    }),
  );

  it('is answered at once where nothing of it waits, written or known by its hash', async () => {
    for (const params of [
      { query: '{ hello }' },
      { query: 'query Greet { hello }', operationName: 'Greet' },
      { query: 'query A { later } query B { hello }', operationName: 'B' },
      { persistedHash: 'known' },
      { persistedHash: 'known', operationName: 'Greet' },
    ]) {
      const { isAtOnce, answer, data, note } = await ask(params);
      assert.ok(isAtOnce, JSON.stringify(params));
      assert.deepEqual(data, { hello: 'hello' });
      assert.deepEqual([Object.keys(answer), Object.keys(answer.result)], [['result'], ['data']]);
      assert.deepEqual(note, { operation: 'hello', code: 'OK' });
    }
  });

  it('is answered later where a field waits; a fault is told to us alone', async () => {
    const later = await ask({ query: '{ later }' });
    assert.deepEqual([later.isAtOnce, later.data], [false, { later: 'later' }]);
    const { answer, data, note, faults } = await ask({ query: '{ broken hello }' });
    assert.deepEqual(data, { broken: null, hello: 'hello' });
    assert.equal(note.code, 'INTERNAL');
    assert.deepEqual(faults, [['Error: secret', 'r1']]);
    assert.ok(!JSON.stringify(answer.result).includes('secret'));
  });

  it('is refused when it takes too long', async () => {
    const { answer, isAtOnce, note } = await ask({ query: '{ never }' }, { executionMs: 5 });
    assert.equal(isAtOnce, false);
    assert.deepEqual(refusalIn(answer)[0], 504);
    assert.equal(note.code, 'TIMEOUT');
  });

  it('names an operation that is there, in a document of one or of several', async () => {
    for (const params of [
      { query: 'query A { hello } query B { later }' },
      { query: 'query A { hello }', operationName: 'B' },
      { persistedHash: 'known', operationName: 'Other' },
    ]) {
      const { answer, note } = await ask(params);
      assert.deepEqual(refusalIn(answer), [400, [['BAD_INPUT', 'unknown_operation']]]);
      assert.deepEqual(note, { code: 'BAD_INPUT' });
      const [error] = answer.result.errors ?? [];
      assert.equal(error?.extensions?.['field'], 'operationName');
    }
  });

  it('by a hash that nobody knows is told so in the words that clients know', async () => {
    for (const params of [{ persistedHash: 'unknown' }, {}]) {
      const { answer } = await ask(params);
      assert.deepEqual(refusalIn(answer), [404, [['NOT_FOUND', 'operation_name']]]);
      assert.equal(answer.result.errors?.[0]?.message, 'PersistedQueryNotFound');
    }
  });

  it('is told every mistake of its text, and nothing runs', async () => {
    const { answer, isAtOnce, note } = await ask({ query: '{ nothing nowhere }' });
    assert.ok(isAtOnce);
    assert.equal(answer.result.errors?.length, 2);
    assert.ok(!('data' in answer.result));
    assert.equal(answer.refusal?.code, 'BAD_INPUT');
    assert.equal(note.code, 'BAD_INPUT');
    assert.equal((await ask({ query: '{ hello ' })).answer.refusal?.code, 'BAD_INPUT');
  });

  it('runs no text where only the page’s own operations are taken', async () => {
    const only = { persistedOnly: true };
    for (const query of ['{ hello }', 'query Greet { hello }', '']) {
      const { answer } = await ask({ query, persistedHash: 'known' }, only);
      assert.deepEqual(refusalIn(answer), [403, [['FORBIDDEN', 'persisted_only']]]);
      assert.equal(answer.result.errors?.[0]?.extensions?.['field'], 'query');
    }
    const known = await ask({ persistedHash: 'known' }, only);
    assert.deepEqual(known.data, { hello: 'hello' });
  });

  it('changes nothing by GET', async () => {
    const { answer } = await ask({ query: 'mutation { add }' }, { method: 'GET' });
    assert.deepEqual(refusalIn(answer), [405, [['BAD_INPUT', 'method']]]);
    assert.deepEqual(answer.refusal?.headers, { allow: 'POST' });
    assert.deepEqual((await ask({ query: 'mutation { add }' })).data, { add: 1 });
    assert.deepEqual((await ask({ query: '{ hello }' }, { method: 'GET' })).data, {
      hello: 'hello',
    });
  });

  it('is the same the second time, when the text is known already', async () => {
    for (let round = 0; round < 3; round += 1) {
      const two = 'query A { hello } query B { a: hello b: hello }';
      const [a, b] = [
        await ask({ query: two, operationName: 'A' }),
        await ask({ query: two, operationName: 'B' }),
      ];
      assert.deepEqual(a.data, { hello: 'hello' });
      assert.deepEqual(b.data, { a: 'hello', b: 'hello' });
    }
  });
});
