import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSchema } from 'graphql-yoga';
import { AppError, notFound } from '../../src/kernel/appError.ts';
import { openApiClient, useApiClient, type OpenApiClient } from '../support/apiClient.ts';
import { useScratchFolder } from '../support/scratchFolder.ts';

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
        mood(mood: Mood!): Mood
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
        mood: (_p, { mood }: { mood: string }) => mood,
        refused: () => {
          throw notFound('message');
        },
        fault: () => Promise.reject(new Error('fault')),
        later: () => new Promise((resolve) => setTimeout(resolve, 1, 'later')),
        count: () => count,
      },
      Mutation: {
        add: () => (count += 1),
        fail: () => {
          count += 1;
          throw new AppError('CONFLICT', 'no', { reason: 'key_reused' });
        },
      },
    },
  });

let count = 0;
const post = (api: OpenApiClient, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/graphql`, {
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

interface Request {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
  readonly extensions?: object;
}

// Each is asked twice: as a text that a stranger wrote, and by the hash under which the page's build knows it.
const requests: Readonly<Record<string, Request>> = {
  'a plain query': { query: '{ hello }' },
  'a name in the head': { query: 'query Hello { hello }', operationName: 'Hello' },
  'a wrong name': { query: 'query Hello { hello }', operationName: 'Other' },
  'an empty name': { query: 'query Hello { hello }', operationName: '' },
  'a null name': { query: 'query Hello { hello }', operationName: null },
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
  'an enum value': { query: 'query($m: Mood!) { mood(mood: $m) }', variables: { m: 'HEATED' } },
  'a null for what has a default': {
    query: 'query($m: Mood!) { wish(wish: {}, mood: $m) }',
    variables: { m: null },
  },
  'variables in a list': { query: '{ hello }', variables: [] },
  'variables in a text': { query: '{ hello }', variables: '{}' },
  'a union': {
    query: '{ pets { __typename ... on Cat { name lives } ... on Dog { bark: name } } }',
  },
  fragments: { query: '{ ...Q } fragment Q on Query { a: hello b: hello(name: "b") }' },
  directives: {
    query: 'query($x: Boolean!) { hello @skip(if: $x) count }',
    variables: { x: true },
  },
  'a spread that is skipped and not skipped': {
    query: 'query($a: Boolean!) { ...F @skip(if: $a) ...F } fragment F on Query { hello }',
    variables: { a: true },
  },
  'a null for a defaulted variable': {
    query: 'query($n: String = "default") { hello(name: $n) }',
    variables: { n: null },
  },
  'a refused field': { query: '{ hello refused }' },
  'a fault': { query: '{ fault }' },
  'a promise': { query: '{ later hello }' },
  comments: { query: '# 注释\n{ hello }' },
};

const media = [
  ['any answer', undefined],
  ['JSON', 'application/json'],
  ['GraphQL’s own JSON', 'application/graphql-response+json'],
  [
    'what the page asks for',
    'application/graphql-response+json, application/graphql+json, application/json',
  ],
] as const;

const hashOf = (text: string): string => `sha256:${Buffer.from(text).toString('hex')}`;

/** The same request as the page sends it. */
const byHash = ({ query, extensions, ...rest }: Request) => ({
  ...rest,
  extensions: { ...extensions, persistedQuery: { version: 1, sha256Hash: hashOf(query) } },
});

/** A folder of a built page whose operations are those texts. */
function builtPage(texts: readonly string[]) {
  const folder = useScratchFolder();
  before('its operations', () => {
    const operations = Object.fromEntries(texts.map((text) => [hashOf(text), text]));
    writeFileSync(join(folder(), 'operations.json'), JSON.stringify(operations));
  });
  return folder;
}

describe('A persisted operation', () => {
  const mutations = ['mutation { add }', 'mutation { fail }', 'mutation { a: add b: add c: add }'];
  const pageFolder = builtPage([
    ...Object.values(requests).map(({ query }) => query),
    ...mutations,
    '{ nothing }',
  ]);
  const api = useApiClient(() => ({ schema: schema(), pageFolder: pageFolder() }));

  for (const [title, accept] of media) {
    const headers = accept === undefined ? {} : { accept };
    for (const [name, request] of Object.entries(requests))
      it(`is answered like its text, for who takes ${title}: ${name}`, async () => {
        const written = await said(await post(api(), request, headers));
        assert.deepEqual(await said(await post(api(), byHash(request), headers)), written);
        assert.notEqual(written.status, 404);
      });
  }

  it('is left out when it does not fit the schema; the others run', async () => {
    assert.equal((await post(api(), byHash({ query: '{ nothing }' }))).status, 404);
  });

  it('runs each mutation once, refused or not, in its order', async () => {
    for (const form of [byHash, (request: Request) => request]) {
      count = 0;
      for (let round = 1; round < 4; round += 1) {
        const answer = await post(api(), form({ query: 'mutation { add }' }));
        assert.deepEqual(await answer.json(), { data: { add: round } });
      }
      await post(api(), form({ query: 'mutation { fail }' }));
      assert.equal(count, 4);
      const answer = await post(api(), form({ query: 'mutation { a: add b: add c: add }' }));
      assert.deepEqual(await answer.json(), { data: { a: 5, b: 6, c: 7 } });
    }
  });

  it('says how long the answer is and sends it in one piece', async () => {
    const request = { query: 'query($n: String) { hello(name: $n) }', variables: { n: '桥' } };
    for (const body of [request, byHash(request)]) {
      const answer = await post(api(), body);
      const text = await answer.clone().text();
      assert.equal(answer.headers.get('content-length'), String(Buffer.byteLength(text)));
      assert.equal(answer.headers.get('transfer-encoding'), null);
    }
  });
});

describe('A server with PERSISTED_ONLY=on', () => {
  const pageFolder = builtPage(['{ hello }']);
  const api = useApiClient(() => ({
    schema: schema(),
    pageFolder: pageFolder(),
    env: { PERSISTED_ONLY: 'on' },
  }));

  it('runs the operations of its page and refuses every text, its own too, by POST and by GET', async () => {
    const known = await post(api(), byHash({ query: '{ hello }' }));
    assert.deepEqual(await known.json(), { data: { hello: 'hello world' } });
    const answers = [
      await post(api(), { query: '{ hello }' }),
      await post(api(), { ...byHash({ query: '{ hello }' }), query: '{ hello }' }),
      await fetch(`${api().url}/graphql?query=%7Bhello%7D`),
    ];
    for (const answer of answers) {
      const { status, body } = await said(answer);
      assert.equal(status, 403);
      assert.match(JSON.stringify(body), /"code":"FORBIDDEN".*"reason":"persisted_only"/u);
    }
  });
});

describe('A request that asks for nothing that could run', () => {
  const api = useApiClient(() => ({ schema: schema() }));
  const wrong: Readonly<Record<string, object>> = {
    'two operations without a name': { query: 'query A { hello } query B { count }' },
    'extensions in a list': { query: '{ hello }', extensions: [] },
    'a parameter that nobody knows': { query: '{ hello }', more: 1 },
    'no query': { variables: {} },
    'an empty query': { query: '' },
    'a query that is no text': { query: { a: 1 } },
    'a mistake in the document': { query: '{ nothing }' },
    'a mistake in the spelling': { query: '{ hello ' },
  };
  const accept = 'application/graphql-response+json';
  for (const [name, body] of Object.entries(wrong))
    it(`is refused with 400 and BAD_INPUT: ${name}`, async () => {
      const answer = await said(await post(api(), body, { accept }));
      assert.equal(answer.status, 400);
      assert.match(JSON.stringify(answer.body), /"code":"BAD_INPUT"/u);
    });

  it('runs the one that is named of two, and bears extensions that nobody knows', async () => {
    const two = { query: 'query A { hello } query B { count }', operationName: 'A' };
    assert.deepEqual(await (await post(api(), two)).json(), { data: { hello: 'hello world' } });
    const more = await post(api(), { query: '{ hello }', extensions: { a: 1 } });
    assert.equal(more.status, 200);
  });
});

describe('The address of the API', () => {
  it('is /graphql alone', async () => {
    const api = await openApiClient({ schema: schema() });
    try {
      for (const path of ['/graphql/', '/graphql/x', '/GRAPHQL', '/graphqlx', '//graphql']) {
        const answer = await fetch(api.url + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"query":"{ hello }"}',
        });
        assert.notEqual(answer.status, 200, path);
      }
    } finally {
      await api.close();
    }
  });
});
