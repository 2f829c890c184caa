import assert from 'node:assert/strict';
import { clientAddress } from '../../../src/http/middleware/clientAddress.ts';
import { makeLog } from '../../../src/platform/log.ts';
import { contextOf, outcomeOf } from '../../support/middleware.ts';

/** The addresses that requests with these headers have, and how many warnings came of them. */
async function noted(trustedProxies: number, ...forwardedFor: (string | undefined)[]) {
  const log = makeLog('silent');
  let warnings = 0;
  const middleware = clientAddress(
    trustedProxies,
    Object.assign(log, { warn: () => (warnings += 1) }),
  );
  const addresses: string[] = [];
  for (const entry of forwardedFor) {
    const ctx = contextOf({ headers: entry === undefined ? {} : { 'x-forwarded-for': entry } });
    assert.equal(await outcomeOf(middleware, ctx), 'passed');
    addresses.push(ctx.state.clientAddress);
  }
  return { addresses, warnings };
}

describe('The address of a client', () => {
  it('is told by a proxy that is counted, without a warning', async () => {
    assert.deepEqual(await noted(1, '203.0.113.8', '203.0.113.9'), {
      addresses: ['203.0.113.8', '203.0.113.9'],
      warnings: 0,
    });
  });

  it('is not told by one that is not, which is warned of once', async () => {
    assert.deepEqual(await noted(0, '203.0.113.8', '203.0.113.9'), {
      addresses: ['unknown', 'unknown'],
      warnings: 1,
    });
  });

  it('needs no warning where no proxy stands', async () => {
    assert.equal((await noted(0, undefined, undefined)).warnings, 0);
    assert.equal((await noted(0, undefined, '203.0.113.8')).warnings, 1);
  });
});
