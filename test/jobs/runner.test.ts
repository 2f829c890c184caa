import assert from 'node:assert/strict';
import { leaseMs, roundsOf, systemRunner } from '../../jobs/runner.ts';
import { findRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { monday } from '../support/world.ts';
import { everyJob, listenerOf, runnerAt } from './fakes.ts';

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

describe('The rounds of a job without dates', () => {
  useStore();
  beforeEach(emptyStore);

  it('are those of its kind, each under the one row of its own', async () => {
    const every = everyJob();
    const { job: listener } = listenerOf();
    const runner = runnerAt(monday);
    const outcomes = [await roundsOf(every, runner)(), await roundsOf(listener, runner)()];
    assert.deepEqual(
      outcomes.map(({ job, date, state }) => [job, date, state]),
      [
        [every.name, 'every', 'SUCCEEDED'],
        [listener.name, 'events', 'IDLE'],
      ],
    );
    assert.equal((await findRun(every.name, 'every'))?.epoch, 1);
    assert.equal((await findRun(listener.name, 'events'))?.epoch, 0);
  });
});
