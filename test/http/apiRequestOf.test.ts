import assert from 'node:assert/strict';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import Cookies from 'cookies';
import { createSchema } from 'graphql-yoga';
import type { DemoSignIn, GraphQLContext } from '../../graphql/context.ts';
import { apiRequestOf } from '../../src/http/apiRequestOf.ts';
import { newRequestState, type ApiContext } from '../../src/http/requestState.ts';
import { openApiClient } from '../support/apiClient.ts';
import { monday } from '../support/world.ts';

describe('Cookies', () => {
  const schema = createSchema<GraphQLContext>({
    typeDefs: 'type Query { a: String } type Mutation { in: Boolean out: Boolean change: Boolean }',
    resolvers: {
      Mutation: {
        in: (_parent, _args, { setSessionToken, setDeviceToken }) => {
          setSessionToken('T'.repeat(43));
          setDeviceToken('D'.repeat(43));
          return true;
        },
        out: (_parent, _args, { setSessionToken }) => {
          setSessionToken(null);
          return true;
        },
        change: (_parent, _args, { setSessionToken }) => {
          setSessionToken(null);
          setSessionToken('N'.repeat(43));
          return true;
        },
      },
    },
  });
  const linesOf = async (env: Record<string, string>, document: string, rounds = 1) => {
    const api = await openApiClient({ schema, env });
    try {
      let lines: string[] = [];
      for (let round = 0; round < rounds; round += 1)
        lines = (await api.client().ask(document)).headers.getSetCookie();
      return lines;
    } finally {
      await api.close();
    }
  };

  it('are hidden from scripts and from other sites, and last as long as what they stand for', async () => {
    for (const rounds of [1, 5]) {
      const [session = '', device = ''] = await linesOf({}, 'mutation { in }', rounds);
      assert.match(
        session,
        /^fengqiao_session=T{43}; path=\/; expires=[^;]+; samesite=lax; httponly$/iu,
      );
      assert.match(
        device,
        /^fengqiao_device=D{43}; path=\/; expires=[^;]+; samesite=lax; httponly$/iu,
      );
      const lifeMs = (line: string) =>
        Date.parse(/expires=([^;]+)/u.exec(line)?.[1] ?? '') - Date.now();
      assert.ok(Math.abs(lifeMs(session) - 30 * 86_400_000) < 60_000);
      assert.ok(lifeMs(device) > 180 * 86_400_000);
    }
  });

  it('are bound to TLS and to this very host in production', async () => {
    for (const line of await linesOf({ NODE_ENV: 'production' }, 'mutation { in }')) {
      assert.match(line, /^__Host-fengqiao_(?:session|device)=/u);
      assert.match(line, /; secure/iu);
      assert.match(line, /path=\/(;|$)/iu);
      assert.doesNotMatch(line, /domain=/iu);
    }
  });

  it('go when the session ends', async () => {
    const [line = ''] = await linesOf({}, 'mutation { out }');
    assert.match(line, /^fengqiao_session=; path=\/; expires=Thu, 01 Jan 1970/iu);
  });

  it('are sent once, as they were set last', async () => {
    const lines = await linesOf({}, 'mutation { change }');
    assert.deepEqual(
      lines.map((line) => line.split(';', 1)[0]),
      [`fengqiao_session=${'N'.repeat(43)}`],
    );
  });
});

describe('What a request says of who sent it', () => {
  const demoPeople: readonly DemoSignIn[] = [
    {
      userName: 'li',
      displayName: '李',
      role: 'RESIDENT',
      place: 'nb',
      isNew: false,
      password: 'demo',
    },
  ];
  const schema = createSchema<GraphQLContext>({
    typeDefs: 'type Query { told: String }',
    resolvers: {
      Query: {
        told: (_parent, _args, { work, device, deviceToken, demoPeople: people, clientAddress }) =>
          JSON.stringify([
            work.now,
            device,
            deviceToken ?? null,
            people.map(({ userName }) => userName),
            clientAddress,
          ]),
      },
    },
  });
  const told = async (env: Record<string, string>, headers: Record<string, string>) => {
    const api = await openApiClient({ schema, env, demoPeople, clock: () => monday });
    try {
      const answer = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: '{ told }' }),
      });
      const { data, errors } = (await answer.json()) as {
        data?: { told: string };
        errors?: { extensions: { code: string } }[];
      };
      return data ? (JSON.parse(data.told) as unknown) : errors?.[0]?.extensions.code;
    } finally {
      await api.close();
    }
  };
  const at = monday.toISOString();

  it('is its moment, its browser, its address, and the cookie by which the browser is known', async () => {
    const headers = { 'user-agent': 'Tester/1', cookie: 'a=b; fengqiao_device=D1' };
    assert.deepEqual(await told({}, headers), [at, 'Tester/1', 'D1', ['li'], '127.0.0.1']);
    const plain = await told({}, { 'user-agent': 'x' });
    assert.deepEqual(plain, [at, 'x', null, ['li'], '127.0.0.1']);
  });

  it('is in production no person of a demo, and no cookie of another name', async () => {
    const env = { NODE_ENV: 'production' };
    const cookie = 'fengqiao_device=D1; __Host-fengqiao_device=D2';
    assert.deepEqual(await told(env, { 'user-agent': 'x', cookie }), [
      at,
      'x',
      'D2',
      [],
      '127.0.0.1',
    ]);
  });

  it('is whom its page shows as signed in, if it says so', async () => {
    const headers = { 'user-agent': 'x' };
    assert.equal(await told({}, { ...headers, 'x-fengqiao-person': 'p' }), 'NOT_SIGNED_IN');
    for (const nobody of ['nobody', ''])
      assert.ok(Array.isArray(await told({}, { ...headers, 'x-fengqiao-person': nobody })), nobody);
  });

  it('is the role that it names, the browser that says nothing of itself, and its method', () => {
    const req = new IncomingMessage(new Socket());
    const ctx = (): ApiContext => ({
      req,
      res: new ServerResponse(req),
      state: { ...newRequestState(), clientAddress: '192.0.2.7' },
      cookies: new Cookies(req, new ServerResponse(req)),
    });
    req.method = 'GET';
    const asked = apiRequestOf(() => monday, true, demoPeople);
    const plain = asked(ctx());
    assert.deepEqual(
      [plain.actingAs, plain.expectedPerson, plain.sessionToken, plain.deviceToken],
      [undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(
      [plain.device, plain.method, plain.now, plain.clientAddress],
      ['', 'GET', monday, '192.0.2.7'],
    );
    Object.assign(req.headers, { 'acting-as': 'ADMIN@nb', 'x-fengqiao-person': 'p' });
    const named = ctx();
    const request = asked(named);
    assert.deepEqual([request.actingAs, request.expectedPerson], ['ADMIN@nb', 'p']);
    assert.deepEqual([request.requestId, request.note], [named.state.requestId, named.state.note]);
    request.seenAs('someone');
    assert.equal(named.state.personId, 'someone');
    Object.assign(req.headers, { 'acting-as': '' });
    assert.equal(asked(ctx()).actingAs, undefined);
  });
});
