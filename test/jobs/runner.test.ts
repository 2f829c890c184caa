import assert from 'node:assert/strict';
import { leaseMs, systemRunner } from '../../jobs/runner.ts';

describe('The runner of a process', () => {
  it('goes by the system’s clock, and gives every claim an id of its own and the same lease', () => {
    const { signal } = new AbortController();
    const runner = systemRunner(signal);
    const before = Date.now();
    const now = runner.now().getTime();
    assert.ok(now >= before && now <= Date.now());
    assert.notEqual(runner.newId(), runner.newId());
    assert.match(runner.newId(), /^[0-9a-f]{32}$/u);
    assert.equal(runner.leaseMs, leaseMs);
    assert.equal(runner.signal, signal);
  });

  it('has a killed worker’s run taken over within 45 seconds: the lease, and the pause between two triggers', () => {
    assert.equal(leaseMs, 30_000);
  });
});
