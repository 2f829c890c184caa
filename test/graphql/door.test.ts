import assert from 'node:assert/strict';
import { createSchema } from 'graphql-yoga';
import { compileAfterRuns } from '../../graphql/knownDocuments.ts';
import { AppError, notFound } from '../../src/kernel/appError.ts';
import { openDoor, useDoor, type OpenDoor } from '../support/door.ts';

const schema = () =>
  createSchema({
    typeDefs: /* GraphQL */ `
      enum Mood {
        CALM
        HEATED
      }
      type Cat {
        name: String!
        lives: Int
      }
      type Dog {
        name: String!
      }
      union Pet = Cat | Dog
      input Wish {
        mood: Mood! = CALM
        words: [String!]
      }
      type Query {
        hello(name: String = "world"): String!
        pets: [Pet!]!
        wish(wish: Wish!, mood: Mood! = HEATED): String
        refused: String
        fault: String!
        later: String
        count: Int!
      }
      type Mutation {
        add: Int!
        fail: Int!
      }
    `,
    resolvers: {
      Query: {
        hello: (_p, { name }: { name: string }) => `hello ${name}`,
        pets: () => [
          { __typename: 'Cat', name: '咪', lives: 9 },
          { __typename: 'Dog', name: '旺' },
        ],
        wish: (_p, args: object) => JSON.stringify(args),
        refused: () => {
          throw notFound('thing');
        },
        fault: () => Promise.reject(new Error('fault')),
        later: () => new Promise((resolve) => setTimeout(resolve, 1, 'later')),
        count: () => count,
      },
      Mutation: {
        add: () => (count += 1),
        fail: () => {
          count += 1;
          throw new AppError('CONFLICT', 'no', { reason: 'no' });
        },
      },
    },
  });

let count = 0;
const post = (door: OpenDoor, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${door.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** What an answer says, without what changes from one to the next. */
const said = async (answer: Response) => ({
  status: answer.status,
  type: answer.headers.get('content-type'),
  caching: answer.headers.get('cache-control'),
  sniffing: answer.headers.get('x-content-type-options'),
  body: JSON.parse(
    (await answer.text()).replace(/"requestId":"[0-9a-f]+"/u, '"requestId":"…"'),
  ) as unknown,
});

// Each is asked again and again: the first answer comes the long way through Yoga, the later ones the short way, compiled.
const requests: Record<string, unknown> = {
  'a plain query': { query: '{ hello }' },
  'a name in the head': { query: 'query Hello { hello }', operationName: 'Hello' },
  'a wrong name': { query: 'query Hello { hello }', operationName: 'Other' },
  'an empty name': { query: 'query Hello { hello }', operationName: '' },
  'a null name': { query: 'query Hello { hello }', operationName: null },
  'two operations': { query: 'query A { hello } query B { count }', operationName: 'A' },
  'two operations without a name': { query: 'query A { hello } query B { count }' },
  variables: { query: 'query($n: String) { hello(name: $n) }', variables: { n: '枫桥' } },
  'null variables': { query: 'query($n: String) { hello(name: $n) }', variables: null },
  'a null in a variable': {
    query: 'query($n: String) { hello(name: $n) }',
    variables: { n: null },
  },
  'more variables than asked': { query: '{ hello }', variables: { more: [1, { a: null }] } },
  'a variable of the wrong type': {
    query: 'query($n: String) { hello(name: $n) }',
    variables: { n: 5 },
  },
  'a variable that is missing': { query: 'query($w: Wish!) { wish(wish: $w) }' },
  'an input object': {
    query: 'query($w: Wish!, $m: Mood! = CALM) { wish(wish: $w, mood: $m) }',
    variables: { w: { words: ['a', 'b'] } },
  },
  'one word where a list may be': {
    query: 'query($w: Wish!) { wish(wish: $w) }',
    variables: { w: { words: 'a' } },
  },
  'an unknown enum value': {
    query: 'query($w: Wish!) { wish(wish: $w) }',
    variables: { w: { mood: 'COLD' } },
  },
  'a null for what has a default': {
    query: 'query($m: Mood) { wish(wish: {}, mood: $m) }',
    variables: { m: null },
  },
  'variables in a list': { query: '{ hello }', variables: [] },
  'variables in a text': { query: '{ hello }', variables: '{}' },
  'extensions that nobody knows': { query: '{ hello }', extensions: { a: 1 } },
  'extensions in a list': { query: '{ hello }', extensions: [] },
  'a parameter that nobody knows': { query: '{ hello }', more: 1 },
  'a union': {
    query: '{ pets { __typename ... on Cat { name lives } ... on Dog { bark: name } } }',
  },
  fragments: { query: '{ ...Q } fragment Q on Query { a: hello b: hello(name: "b") }' },
  directives: {
    query: 'query($x: Boolean!) { hello @skip(if: $x) count }',
    variables: { x: true },
  },
  'a refused field': { query: '{ hello refused }' },
  'a fault': { query: '{ fault }' },
  'a promise': { query: '{ later hello }' },
  'no query': { variables: {} },
  'an empty query': { query: '' },
  'a query that is no text': { query: { a: 1 } },
  'a mistake in the document': { query: '{ nothing }' },
  'a mistake in the spelling': { query: '{ hello ' },
  comments: { query: '# 注释\n{ hello }' },
};

for (const [title, accept] of [
  ['any answer', undefined],
  ['JSON', 'application/json'],
  ['GraphQL’s own JSON', 'application/graphql-response+json'],
  [
    'what the page asks for',
    'application/graphql-response+json, application/graphql+json, application/json',
  ],
] as const)
  describe(`A document that comes again, for who takes ${title}`, () => {
    const door = useDoor(() => ({ schema: schema() }));
    const headers = accept === undefined ? {} : { accept };

    for (const [name, body] of Object.entries(requests))
      it(`is answered like the first time: ${name}`, async () => {
        const first = await said(await post(door(), body, headers));
        for (let round = 0; round < compileAfterRuns + 3; round += 1)
          assert.deepEqual(await said(await post(door(), body, headers)), first);
      });
  });

describe('The short way', () => {
  const door = useDoor(() => ({ schema: schema() }));

  it('runs each mutation once, refused or not', async () => {
    count = 0;
    for (let round = 1; round < 8; round += 1) {
      const answer = await post(door(), { query: 'mutation { add }' });
      assert.deepEqual(await answer.json(), { data: { add: round } });
    }
    count = 0;
    for (let round = 1; round < 8; round += 1) {
      await post(door(), { query: 'mutation { fail }' });
      assert.equal(count, round);
    }
  });

  it('runs mutations of one document in their order', async () => {
    for (let round = 0; round < 6; round += 1) {
      count = 0;
      const answer = await post(door(), { query: 'mutation { a: add b: add c: add }' });
      assert.deepEqual(await answer.json(), { data: { a: 1, b: 2, c: 3 } });
    }
  });

  it('answers an unusual wish for a form as Yoga does', async () => {
    for (let round = 0; round < 6; round += 1) {
      const none = await post(door(), { query: '{ hello }' }, { accept: 'image/png' });
      assert.equal(none.status, 406);
      const weighed = await post(
        door(),
        { query: '{ hello }' },
        { accept: 'text/html, application/json;q=0.9' },
      );
      assert.deepEqual(await weighed.json(), { data: { hello: 'hello world' } });
    }
  });

  it('says how long the answer is and sends it in one piece', async () => {
    for (let round = 0; round < 6; round += 1) {
      const answer = await post(door(), {
        query: 'query($n: String) { hello(name: $n) }',
        variables: { n: '桥' },
      });
      const text = await answer.clone().text();
      assert.equal(answer.headers.get('content-length'), String(Buffer.byteLength(text)));
      assert.equal(answer.headers.get('transfer-encoding'), null);
    }
  });
});

describe('The address of the door', () => {
  it('is /graphql alone', async () => {
    const door = await openDoor({ schema: schema() });
    try {
      for (const path of ['/graphql/', '/graphql/x', '/GRAPHQL', '/graphqlx', '//graphql']) {
        const answer = await fetch(door.url + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"query":"{ hello }"}',
        });
        assert.notEqual(answer.status, 200, path);
      }
    } finally {
      await door.close();
    }
  });
});
