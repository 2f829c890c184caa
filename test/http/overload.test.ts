import assert from 'node:assert/strict';
import { createSchema } from 'graphql-yoga';
import { Load, type LoadLimits } from '../../src/http/load.ts';
import { openSession } from '../../src/modules/identity/openSession.ts';
import { newToken } from '../../src/modules/identity/secretToken.ts';
import { removeSession } from '../../src/modules/identity/session.store.ts';
import { throughTheApi, newcomer, strangeBrowser, useTown } from '../modules/identity/people.ts';
import { openApiClient, type ApiClient, type OpenApiClient } from '../support/apiClient.ts';

describe('A server with too much to do', () => {
  useTown();
  const opened = (own: Partial<LoadLimits>) => {
    let release = (): void => undefined;
    let entered = (): void => undefined;
    const held = new Promise<string>((resolve) => {
      release = () => {
        resolve('done');
      };
    });
    const inside = new Promise<void>((resolve) => {
      entered = resolve;
    });
    const schema = createSchema({
      typeDefs: 'type Query { held: String quick: String }',
      resolvers: {
        Query: {
          held: () => {
            entered();
            return held;
          },
          quick: () => 'quick',
        },
      },
    });
    const load = new Load({ inFlightMax: 100, perClientMax: 100, slowMs: 1e9, busyMax: 1, ...own });
    return {
      schema,
      load,
      release: () => {
        release();
      },
      inside,
    };
  };

  for (const [title, own, status, code] of [
    ['sends visitors away with 503', { inFlightMax: 1 }, 503, 'UNAVAILABLE'],
    ['sends a greedy client away with 429', { perClientMax: 1 }, 429, 'TOO_MANY'],
  ] as const)
    it(`${title} and says when to come again, then goes on`, async () => {
      const { schema, load, release, inside } = opened(own);
      const api = await openApiClient({ schema, load });
      try {
        const first = api.client().get('{ held }');
        await inside;
        const refused = await api.client().ask('{ quick }');
        assert.equal(refused.status, status);
        assert.equal(refused.code, code);
        assert.equal(refused.headers.get('retry-after'), '1');
        const alive = await fetch(`${api.url}/livez`);
        assert.equal(alive.status, 200, 'probes are never shed');
        release();
        assert.deepEqual(await first, { held: 'done' });
        assert.deepEqual(await api.client().get('{ quick }'), { quick: 'quick' });
        assert.equal(load.inFlight, 0);
      } finally {
        await api.close();
      }
    });

  /** A browser with that session cookie. */
  const withSession = (api: OpenApiClient, token: string): ApiClient => {
    const browser = api.client();
    browser.cookies.set('fengqiao_session', token);
    return browser;
  };
  /** Waits until so many requests are under way. */
  const full = async (load: Load, count: number) => {
    while (load.inFlight < count) await new Promise((resolve) => setImmediate(resolve));
  };

  it('keeps places for people with a session, not for cookies that somebody made up', async () => {
    const { schema, load, release } = opened({ inFlightMax: 4, busyMax: 4 });
    const api = await openApiClient({ schema, load });
    try {
      const visitor = api.client();
      const person = withSession(api, (await newcomer()).token);
      await person.get('{ quick }');
      const waiting = [1, 2, 3].map(() => visitor.get('{ held }'));
      await full(load, 3);
      for (const token of ['rubbish', newToken()])
        assert.equal((await withSession(api, token).ask('{ quick }')).status, 503);
      assert.deepEqual(await person.get('{ quick }'), { quick: 'quick' });
      release();
      await Promise.all(waiting);
    } finally {
      await api.close();
    }
  });

  it('gives a person as few places as an address, in all their browsers together', async () => {
    const { schema, load, release } = opened({ perClientMax: 2 });
    const api = await openApiClient({ schema, load });
    try {
      const one = await newcomer();
      const second = await openSession(throughTheApi(), one.person, strangeBrowser());
      const browsers = [one, second, await newcomer()].map(({ token }) => withSession(api, token));
      for (const browser of browsers) await browser.get('{ quick }');
      const [first, other, neighbour] = browsers;
      assert.ok(first && other && neighbour);
      const waiting = [first.get('{ held }'), other.get('{ held }')];
      await full(load, 2);
      for (const browser of [first, other])
        assert.equal((await browser.ask('{ quick }')).status, 429);
      // The same address: a neighbour and a visitor have places of their own; made-up cookies are the visitor's.
      assert.deepEqual(await neighbour.get('{ quick }'), { quick: 'quick' });
      waiting.push(api.client().get('{ held }'), api.client().get('{ held }'));
      await full(load, 4);
      for (const token of [newToken(), newToken()])
        assert.equal((await withSession(api, token).ask('{ quick }')).status, 429);
      release();
      await Promise.all(waiting);
    } finally {
      await api.close();
    }
  });

  it('forgets a session that has ended', async () => {
    const { schema, load, release } = opened({ inFlightMax: 4, busyMax: 4 });
    const api = await openApiClient({ schema, load });
    try {
      const { token, session } = await newcomer();
      const person = withSession(api, token);
      await person.get('{ quick }');
      await removeSession(session.id);
      await person.get('{ quick }');
      const waiting = [1, 2, 3].map(() => api.client().get('{ held }'));
      await full(load, 3);
      assert.equal((await person.ask('{ quick }')).status, 503);
      release();
      await Promise.all(waiting);
    } finally {
      await api.close();
    }
  });
});
