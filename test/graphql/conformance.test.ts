import assert from 'node:assert/strict';
import { serverAudits } from 'graphql-http';
import { useDoor } from '../support/door.ts';

// The audits are made once to be listed; the address is known only when they run.
const audits = serverAudits({ url: 'http://127.0.0.1/graphql' });

describe('The GraphQL door keeps the GraphQL-over-HTTP specification', () => {
  const door = useDoor();

  it('is asked all 61 audits', () => {
    assert.equal(audits.length, 61);
  });

  for (const [at, { name }] of audits.entries())
    it(name, async () => {
      const audit = serverAudits({ url: `${door().url}/graphql` })[at];
      assert.ok(audit);
      const result = await audit.fn();
      if (result.status !== 'ok')
        assert.fail(`${result.status}: ${result.reason} ${await result.response.text()}`);
    });
});
