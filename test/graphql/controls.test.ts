import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { createSchema } from 'graphql-yoga';
import { doorLimits } from '../../graphql/guards/limits.ts';
import { bodyBytesMax } from '../../src/start/middleware/takeBody.ts';
import { usualTimes } from '../../src/start/httpServer.ts';
import { openDoor, useDoor } from '../support/door.ts';

interface Refusal {
  readonly data?: unknown;
  readonly errors: { message: string; extensions: Record<string, unknown> }[];
}

const json = { 'content-type': 'application/json' };

/** The code of the first error in an answer's body. */
const codeOf = async (answer: Response): Promise<unknown> => {
  const { errors } = (await answer.json()) as Refusal;
  return errors[0]?.extensions['code'];
};

// A schema of our own where the real one has nothing slow, deep or long enough.
const trySchema = () =>
  createSchema({
    typeDefs: /* GraphQL */ `
      type Node {
        next: Node
        name: String
        nodes(first: Int! = 20): NodeConnection
        plain: [Node!]
      }
      type NodeConnection {
        edges: [NodeEdge!]!
      }
      type NodeEdge {
        node: Node!
      }
      type Query {
        node: Node
        slow: String
        id(id: ID!): String
        nodes(first: Int! = 20, after: String): NodeConnection
      }
      type Mutation {
        signIn(name: String!): String
        other: String
      }
    `,
    resolvers: {
      Query: {
        node: () => ({ name: 'a' }),
        slow: () => new Promise(() => undefined),
        id: (_parent, { id }: { id: string }) => id,
        nodes: () => ({ edges: [] }),
      },
      Mutation: { signIn: () => 'guess', other: () => 'other' },
    },
  });

const nested = (depth: number): string =>
  `{ node ${'{ next '.repeat(depth - 2)}{ name }${' }'.repeat(depth - 2)} }`;

describe('The GraphQL door is closed by default', () => {
  const door = useDoor();

  it('to introspection, but for __typename and the bare question for a type by its name', async () => {
    const client = door().client();
    for (const query of [
      '{ __schema { types { name } } }',
      '{ __schema { queryType { name } } }',
      '{ __type(name: "Query") { fields { name } } }',
      '{ __type(name: "Query") { name description } }',
      '{ __type(name: "Query") { ...F } } fragment F on __Type { interfaces { name } }',
    ]) {
      const { data, code } = await client.ask(query);
      assert.equal(code, 'BAD_INPUT', query);
      assert.equal(data, undefined, query);
    }
    assert.deepEqual(await client.get('{ __typename }'), { __typename: 'Query' });
  });

  it('to GraphiQL and to any page of Yoga', async () => {
    const answer = await fetch(`${door().url}/graphql`, { headers: { accept: 'text/html' } });
    assert.ok(answer.status >= 400);
    assert.doesNotMatch(await answer.text(), /<html|GraphiQL/iu);
  });

  it('to suggestions of names, in documents and in variables', async () => {
    const client = door().client();
    for (const { errors } of [
      await client.ask('{ serverTim }'),
      await client.ask('query($a: Arae) { serverTime }'),
      await client.ask('mutation($r: RoleInput!) { grantRole(input: $r) { id } }', {
        r: { personId: 'a', role: 'ADMINN', scope: 'nb' },
      }),
    ]) {
      assert.ok(errors.length > 0);
      assert.doesNotMatch(JSON.stringify(errors), /did you mean|serverTime|"ADMIN"/iu);
    }
  });

  it('to the health checks of Yoga, wherever they are asked for', async () => {
    for (const path of ['/health', '/graphql/health', '/graphql?a=/health', '/livez/health']) {
      const answer = await fetch(door().url + path);
      assert.notEqual(answer.status, 200, path);
      assert.equal(answer.headers.get('x-yoga-id'), null, path);
    }
  });
});

describe('The GraphQL door in development', () => {
  const door = useDoor({ env: { NODE_ENV: 'development' } });

  it('opens introspection and GraphiQL', async () => {
    const data = await door().client().get<{ __schema: object }>('{ __schema { description } }');
    assert.ok('__schema' in data);
    const page = await fetch(`${door().url}/graphql`, { headers: { accept: 'text/html' } });
    assert.equal(page.status, 200);
    assert.match(await page.text(), /graphiql/iu);
  });
});

describe('The GraphQL door against other sites', () => {
  const door = useDoor();
  const post = (headers: Record<string, string>, body: string) =>
    fetch(`${door().url}/graphql`, { method: 'POST', headers, body });
  const query = '{ serverTime }';

  it('refuses what a form of another site can send', async () => {
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'text/plain;charset=UTF-8',
      'TEXT/PLAIN',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await post({ 'content-type': type }, `query=${query}`);
      assert.equal(answer.status, 403, type);
      assert.equal(await codeOf(answer), 'FORBIDDEN', type);
    }
    const bare = await fetch(`${door().url}/graphql`, {
      method: 'POST',
      body: new Uint8Array(Buffer.from(JSON.stringify({ query }))),
    });
    assert.equal(bare.status, 403);
  });

  it('takes JSON, with or without our header', async () => {
    for (const more of [{}, { 'x-fengqiao': '1' }]) {
      const answer = await post({ ...json, ...more }, JSON.stringify({ query }));
      assert.equal(answer.status, 200);
    }
  });

  it('refuses every origin but its own, and never writes a CORS header', async () => {
    for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:1`]) {
      const answer = await post({ ...json, origin, 'x-fengqiao': '1' }, JSON.stringify({ query }));
      assert.equal(answer.status, 403, origin);
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
    }
    const own = await post({ ...json, origin: door().url }, JSON.stringify({ query }));
    assert.equal(own.status, 200);
    assert.equal(own.headers.get('access-control-allow-origin'), null);
  });

  it('answers no preflight of another origin', async () => {
    const answer = await fetch(`${door().url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    assert.equal(answer.status, 403);
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
  });

  it('refuses a GET that a browser sends for another site', async () => {
    const url = `${door().url}/graphql?query=${encodeURIComponent(query)}`;
    const other = await fetch(url, { headers: { 'sec-fetch-site': 'cross-site' } });
    assert.equal(other.status, 403);
    assert.equal((await fetch(url, { headers: { 'sec-fetch-site': 'same-origin' } })).status, 200);
    assert.equal((await fetch(url)).status, 200);
  });

  it('executes no mutation by GET', async () => {
    const url = `${door().url}/graphql?query=${encodeURIComponent('mutation { signOut }')}`;
    assert.equal((await fetch(url)).status, 405);
  });

  it('reads neither uploads nor forms even with our header', async () => {
    const form = new FormData();
    form.set('operations', JSON.stringify({ query, variables: {} }));
    form.set('map', '{}');
    const headers = { 'x-fengqiao': '1' };
    const upload = await fetch(`${door().url}/graphql`, { method: 'POST', headers, body: form });
    assert.ok([411, 415].includes(upload.status), String(upload.status));
    const body = `query=${encodeURIComponent(query)}`;
    const type = 'application/x-www-form-urlencoded';
    assert.equal((await post({ ...headers, 'content-type': type }, body)).status, 415);
    assert.equal(
      (await post({ ...headers, 'content-type': 'application/graphql' }, query)).status,
      415,
    );
  });

  it('takes no batches', async () => {
    const answer = await post(json, JSON.stringify([{ query }, { query }]));
    assert.equal(answer.status, 400);
    assert.equal(await codeOf(answer), 'BAD_INPUT');
  });
});

describe('The GraphQL door with a list of other origins', () => {
  const friend = 'https://friend.example';
  const door = useDoor({ env: { CORS_ORIGINS: friend } });
  const ask = (origin: string) =>
    fetch(`${door().url}/graphql`, {
      method: 'POST',
      headers: { ...json, origin },
      body: JSON.stringify({ query: '{ serverTime }' }),
    });

  it('lets exactly these call with cookies, each time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const answer = await ask(friend);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('access-control-allow-origin'), friend);
      assert.equal(answer.headers.get('access-control-allow-credentials'), 'true');
    }
    const stranger = await ask('https://friend.example.evil.example');
    assert.equal(stranger.status, 403);
    assert.equal(stranger.headers.get('access-control-allow-origin'), null);
  });

  it('answers their preflight', async () => {
    const answer = await fetch(`${door().url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: friend,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,acting-as',
      },
    });
    assert.equal(answer.headers.get('access-control-allow-origin'), friend);
    assert.match(answer.headers.get('access-control-allow-headers') ?? '', /acting-as/u);
  });
});

describe('The GraphQL door measures bodies', () => {
  const door = useDoor();
  const bodyOf = (bytes: number): string => {
    const frame = JSON.stringify({ query: '{ serverTime }', variables: { filler: '' } });
    return JSON.stringify({
      query: '{ serverTime }',
      variables: { filler: 'x'.repeat(bytes - frame.length) },
    });
  };
  const post = (body: BodyInit) =>
    fetch(`${door().url}/graphql`, { method: 'POST', headers: json, body });

  it('takes 100 kB and refuses one byte more with 413', async () => {
    assert.equal((await post(bodyOf(bodyBytesMax))).status, 200);
    const answer = await post(bodyOf(bodyBytesMax + 1));
    assert.equal(answer.status, 413);
    const { errors } = (await answer.json()) as Refusal;
    assert.deepEqual(errors[0]?.extensions, {
      code: 'TOO_LARGE',
      reason: 'body',
      limit: bodyBytesMax,
    });
  });

  it('refuses a body that does not say its length with 411', async () => {
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const sending = httpRequest(`${door().url}/graphql`, { method: 'POST', headers: json });
      sending.on('response', (response) => {
        resolve(response.statusCode);
        response.resume();
      });
      sending.on('error', reject);
      sending.write('{"query":');
      sending.end('"{ serverTime }"}');
    });
    assert.equal(answer, 411);
  });

  it('refuses bytes that are not UTF-8, and a byte order mark', async () => {
    const open = Buffer.from('{"query":"{ serverTime }","variables":{"a":"');
    const close = Buffer.from('"}}');
    for (const wrong of [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]]) {
      const answer = await post(new Uint8Array(Buffer.concat([open, Buffer.from(wrong), close])));
      assert.equal(answer.status, 400);
      const { errors } = (await answer.json()) as Refusal;
      assert.equal(errors[0]?.extensions['reason'], 'not_utf8');
    }
    const marked = Buffer.from('\ufeff{"query":"{ serverTime }"}');
    assert.equal((await post(new Uint8Array(marked))).status, 400);
  });

  it('refuses text that is not JSON and JSON that is no object', async () => {
    for (const body of ['', '{', '"query"', '5', 'null', 'true']) {
      const answer = await post(body);
      assert.equal(answer.status, 400, body);
      assert.equal(await codeOf(answer), 'BAD_INPUT', body);
    }
  });

  it('bears a body nested as deep as it fits', async () => {
    const deep = '['.repeat(45_000) + ']'.repeat(45_000);
    const answer = await post(`{"query":"{ serverTime }","variables":{"a":${deep}}}`);
    assert.ok(answer.status < 500, String(answer.status));
  });
});

describe('The GraphQL door measures documents', () => {
  const door = useDoor(() => ({ schema: trySchema() }));
  const refused = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await door().client().ask(query, variables);
    assert.equal(data, undefined, query.slice(0, 80));
    return errors.map(({ message }) => message).join(' ');
  };

  it(`lets ${String(doorLimits.depthMax)} levels pass and refuses one more, through fragments too`, async () => {
    await door().client().get(nested(doorLimits.depthMax));
    assert.match(await refused(nested(doorLimits.depthMax + 1)), /depth limit of 8/u);
    const hidden = `{ node { next { next { next { ...F } } } } }
      fragment F on Node { next { next { next { next { name } } } } }`;
    assert.match(await refused(hidden), /depth limit of 8/u);
  });

  it('refuses fragments that go round in a circle', async () => {
    const message = await refused(
      '{ node { ...A } } fragment A on Node { next { ...B } } fragment B on Node { next { ...A } }',
    );
    assert.match(message, /spread fragment|depth/u);
  });

  it(`lets ${String(doorLimits.aliasesMax)} aliases pass and refuses one more`, async () => {
    const many = (count: number) =>
      `{ node { ${Array.from({ length: count }, (_, i) => `a${String(i)}: name`).join(' ')} } }`;
    await door().client().get(many(doorLimits.aliasesMax));
    assert.match(await refused(many(doorLimits.aliasesMax + 1)), /[Aa]liases limit of 10/u);
  });

  it(`lets ${String(doorLimits.directivesMax)} directives pass and refuses one more`, async () => {
    const many = (count: number) =>
      `{ node { ${'... @include(if: true) { name } '.repeat(count)} } }`;
    await door().client().get(many(doorLimits.directivesMax));
    assert.match(await refused(many(doorLimits.directivesMax + 1)), /[Dd]irectives limit of 20/u);
  });

  it(`lets ${String(doorLimits.tokensMax)} tokens pass and refuses one more`, async () => {
    const many = (tokens: number) => `{ node { ${'name '.repeat(tokens - 5)}} }`;
    assert.doesNotMatch(await refused(many(doorLimits.tokensMax)), /token/iu);
    assert.match(await refused(many(doorLimits.tokensMax + 1)), /token/iu);
  });

  it(`lets ${String(doorLimits.operationsMax)} operations pass and refuses one more`, async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => `query Q${String(i)} { node { name } }`).join('\n');
    const send = (count: number) =>
      fetch(`${door().url}/graphql`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ query: many(count), operationName: 'Q1' }),
      });
    assert.deepEqual(await (await send(doorLimits.operationsMax)).json(), {
      data: { node: { name: 'a' } },
    });
    assert.equal(await codeOf(await send(doorLimits.operationsMax + 1)), 'BAD_INPUT');
  });

  it('tries one sign-in a document, however it is written', async () => {
    await door().client().get('mutation { signIn(name: "a") other }');
    for (const query of [
      'mutation { a: signIn(name: "a") b: signIn(name: "b") }',
      'mutation { signIn(name: "a") ...F } fragment F on Mutation { b: signIn(name: "b") }',
      'mutation { signIn(name: "a") ... on Mutation { b: signIn(name: "b") } }',
    ])
      assert.match(await refused(query), /signIn once/u);
    const two = 'mutation A { signIn(name: "a") } mutation B { signIn(name: "b") }';
    const answer = await fetch(`${door().url}/graphql`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ query: two, operationName: 'A' }),
    });
    assert.match(await answer.text(), /signIn once/u);
  });
});

describe('The GraphQL door measures pages', () => {
  const door = useDoor(() => ({ schema: trySchema() }));
  const list = 'query($n: Int!) { nodes(first: $n) { edges { node { name } } } }';
  const ask = (query: string, variables: Record<string, unknown> = {}) =>
    door().client().ask(query, variables);

  it('gives 1 to 50 rows, in literals and in variables', async () => {
    for (const n of [1, 50]) {
      assert.equal((await ask(list, { n })).code, undefined);
      assert.equal(
        (await ask(`{ nodes(first: ${String(n)}) { edges { node { name } } } }`)).code,
        undefined,
      );
    }
    for (const n of [-1, 0, 51, 1_000_000]) {
      const answers = [
        await ask(list, { n }),
        await ask(`{ nodes(first: ${String(n)}) { edges { node { name } } } }`),
        await ask(
          `query($n: Int! = ${String(n)}) { nodes(first: $n) { edges { node { name } } } }`,
        ),
      ];
      for (const { code, errors } of answers) {
        assert.equal(code, 'BAD_INPUT');
        assert.equal(errors[0]?.extensions['field'], 'first');
        assert.equal(errors[0].extensions['limit'], 50);
      }
    }
  });

  it('counts what pages within pages could read, variables included', async () => {
    const inner =
      'query($a: Int!, $b: Int!) { nodes(first: $a) { edges { node { nodes(first: $b) { edges { node { name } } } } } } }';
    assert.equal((await ask(inner, { a: 20, b: 50 })).code, undefined);
    const { code, errors } = await ask(inner, { a: 50, b: 50 });
    assert.equal(code, 'TOO_LARGE');
    assert.equal(errors[0]?.extensions['reason'], 'cost');
  });

  it('counts lists without pages too, and fragments each time they are spread', async () => {
    const plain = '{ nodes(first: 50) { edges { node { plain { plain { plain { name } } } } } } }';
    assert.equal((await ask(plain)).code, 'TOO_LARGE');
    const spread = `{ ${['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
      .map((name) => `${name}: nodes(first: 50) { ...F }`)
      .join(' ')} }
      fragment F on NodeConnection { edges { node { plain { name } } } }`;
    assert.equal((await ask(spread)).code, 'TOO_LARGE');
  });

  it('measures known documents as strictly as new ones', async () => {
    for (let round = 0; round < 6; round += 1)
      assert.equal((await ask(list, { n: 5 })).code, undefined);
    assert.equal((await ask(list, { n: 51 })).code, 'BAD_INPUT');
    assert.equal((await ask(list, { n: null })).code, 'BAD_INPUT');
    assert.equal((await ask(list, { n: 'all' })).code, 'BAD_INPUT');
  });
});

describe('The GraphQL door takes text only', () => {
  const door = useDoor(() => ({ schema: trySchema() }));
  const byVariable = 'query($id: ID!) { id(id: $id) }';

  it('refuses NUL and lone surrogates in variables, ids too, and in keys', async () => {
    const client = door().client();
    for (let round = 0; round < 5; round += 1)
      assert.deepEqual(await client.get(byVariable, { id: '吵架😀𠀀' }), { id: '吵架😀𠀀' });
    for (const id of ['a\u0000b', '\ud800', 'x\udc00', '\udbff\udbff']) {
      const { code, errors } = await client.ask(byVariable, { id });
      assert.equal(code, 'BAD_INPUT');
      assert.equal(errors[0]?.extensions['reason'], 'not_text');
      assert.equal(errors[0].extensions['field'], 'id');
    }
    assert.equal(
      (await client.ask(byVariable, { id: 'a', b: { 'c\u0000': [1] } })).code,
      'BAD_INPUT',
    );
    assert.equal(
      (await client.ask(byVariable, { id: 'a', b: [[{ c: ['\ud800'] }]] })).code,
      'BAD_INPUT',
    );
  });

  it('refuses them in literals and in the document itself', async () => {
    const client = door().client();
    assert.deepEqual(await client.get('{ id(id: "a\\u0041") }'), { id: 'aA' });
    assert.equal((await client.ask('{ id(id: "a\\u0000b") }')).code, 'BAD_INPUT');
    assert.equal((await client.ask('{ id(id: "\\uD800") }')).code, 'BAD_INPUT');
    assert.equal((await client.ask('{ id(id: "\ud800") }')).code, 'BAD_INPUT');
  });
});

describe('The GraphQL door ends what takes too long', () => {
  it('an execution: TIMEOUT with the time to wait', async () => {
    const door = await openDoor({ schema: trySchema(), executionMs: 20 });
    try {
      for (let round = 0; round < 5; round += 1) {
        const { code, status, errors, headers, data } = await door.client().ask('{ slow }');
        assert.equal(code, 'TIMEOUT');
        assert.equal(status, 504);
        assert.equal(data, undefined);
        assert.equal(errors[0]?.extensions['retryAfterS'], 2);
        assert.equal(headers.get('retry-after'), '2');
      }
    } finally {
      await door.close();
    }
  });

  it('a client that never ends its headers or its body', async () => {
    const times = { ...usualTimes, headersMs: 100, requestMs: 200, checkMs: 20 };
    const door = await openDoor({ times });
    const heads = 'POST /graphql HTTP/1.1\r\nhost: a\r\n';
    const started = [
      heads,
      `${heads}content-type: application/json\r\ncontent-length: 100\r\n\r\n{"query":`,
    ];
    try {
      for (const begun of started) {
        const socket = connect(door.port, '127.0.0.1');
        let answer = '';
        socket.on('data', (part) => (answer += part.toString()));
        socket.write(begun);
        await once(socket, 'close');
        assert.match(answer, /^HTTP\/1\.1 408 /u);
      }
    } finally {
      await door.close();
    }
  });

  it('and bears a client that goes away in the middle of its body', async () => {
    const door = await openDoor();
    try {
      const socket = connect(door.port, '127.0.0.1');
      socket.write(
        'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"q',
      );
      await once(socket, 'connect');
      socket.destroy();
      await door.client().get('{ serverTime }');
    } finally {
      await door.close();
    }
  });
});
