import assert from 'node:assert/strict';
import { serverAudits } from 'graphql-http';
import { useApiClient, type ApiClientOptions } from '../support/apiClient.ts';

// The audits are made once to be listed; the address is known only when they run.
const audits = serverAudits({ url: 'http://127.0.0.1/graphql' });
/** Often enough for every document to have come by the long way, by the short way, and compiled. */
const rounds = 5;

const hold = (title: string, options: ApiClientOptions) => {
  describe(`The GraphQL api ${title} keeps the GraphQL-over-HTTP specification`, () => {
    const api = useApiClient(options);

    const run = async (at: number): Promise<void> => {
      const audit = serverAudits({ url: `${api().url}/graphql` })[at];
      assert.ok(audit);
      const result = await audit.fn();
      if (result.status !== 'ok')
        assert.fail(`${audit.name}: ${result.reason} ${await result.response.text()}`);
    };

    for (const [at, { name }] of audits.entries()) it(name, () => run(at));

    it('and keeps it when every document is known already', async () => {
      for (let round = 0; round < rounds; round += 1) for (const at of audits.keys()) await run(at);
    });
  });
};

describe('The audits', () => {
  it('are all 61', () => {
    assert.equal(audits.length, 61);
  });
});

hold('of an installation', {});
hold('in production', { env: { NODE_ENV: 'production' } });
hold('in development', { env: { NODE_ENV: 'development' } });
