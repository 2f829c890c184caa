import assert from 'node:assert/strict';
import { createSchema } from 'graphql-yoga';
import type { GraphQLContext } from '../../graphql/context.ts';
import { openApiClient } from '../support/apiClient.ts';

describe('Cookies', () => {
  const schema = createSchema<GraphQLContext>({
    typeDefs: 'type Query { a: String } type Mutation { in: Boolean out: Boolean }',
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
});
