import assert from 'node:assert/strict';
import { AppError } from '../../src/kernel/appError.ts';
import { claimRun, giveBackRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { drainEvents } from '../../jobs/drainEvents.ts';
import { gather } from '../modules/openness/gathered.ts';
import { until } from '../support/child.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { minutesLater, monday, places } from '../support/world.ts';
import { listenerOf, runnerAt, stoppableAt } from './fakes.ts';

const runner = runnerAt(monday);
const happen = (count: number, at = monday) => gather(places.grid, count, at);

describe('Draining the events', () => {
  useStore();
  beforeEach(emptyStore);

  it('has all that was saved heard, and tells what came of it', async () => {
    const { job, heard } = listenerOf();
    await happen(7);
    assert.deepEqual(await drainEvents(job, runner), { heard: 7 });
    assert.equal(heard.length, 7);
    assert.deepEqual(await drainEvents(job, runner), {});
  });

  it('ends though more is saved all the time, and though the stream ends with what nobody here hears', async () => {
    const { job, heard } = listenerOf();
    await happen(2);
    await happen(3, minutesLater(5));
    await drainEvents(job, runner);
    assert.ok(heard.length >= 2);
    const { job: deaf } = listenerOf({ hears: ['nothing.happened'] });
    assert.deepEqual(await drainEvents(deaf, runner), {});
  });

  it('waits for others that are at it', async () => {
    const { job, heard } = listenerOf();
    let looks = 0;
    const counted = { ...runner, newId: () => `token${String((looks += 1))}` };
    await drainEvents(job, runner);
    const run = await claimRun(`${job.name}:events`, 'other', 30_000);
    assert.ok(run);
    await happen(1);
    const draining = drainEvents(job, counted);
    await until('it has looked in vain a few times', () => looks >= 3);
    assert.equal(heard.length, 0);
    const back = { attempts: 0, lastError: null, notBefore: null };
    await giveBackRun({ id: run.id, token: 'other', epoch: run.epoch }, back);
    await draining;
    assert.equal(heard.length, 1);
  });

  it('waits failures out as long as it is told to, and throws what was said after that', async () => {
    let times = 0;
    const { job } = listenerOf({
      handle: () => {
        times += 1;
        if (times <= 2) return Promise.reject(new AppError('UNAVAILABLE', 'not now'));
        return Promise.resolve({ counts: {} });
      },
    });
    await happen(1);
    await assert.rejects(drainEvents(job, runner), /not now/u);
    await drainEvents(job, runner, { patienceMs: 5_000 });
    assert.equal(times, 3);
  });

  it('has the whole of what was saved heard, though the listener was there long before the relay had done its part', async () => {
    const { job, heard } = listenerOf();
    await happen(1);
    await drainEvents(job, runner);
    const held = await claimRun('relayEvents:every', 'other', 30_000);
    assert.ok(held);
    await happen(2);
    let looks = 0;
    const counted = { ...runner, newId: () => `token${String((looks += 1))}` };
    const draining = drainEvents(job, counted);
    await until('the relay was asked for in vain', () => looks >= 2);
    assert.equal(heard.length, 1);
    const back = { attempts: 0, lastError: null, notBefore: null };
    await giveBackRun({ id: held.id, token: 'other', epoch: held.epoch }, back);
    assert.deepEqual(await draining, { heard: 2 });
    assert.equal(heard.length, 3);
  });

  it('ends when it is asked to', async () => {
    const { job, heard } = listenerOf();
    const { runner: stopped, stopping } = stoppableAt(monday);
    await happen(3);
    stopping.abort();
    assert.deepEqual(await drainEvents(job, stopped), {});
    assert.equal(heard.length, 0);
  });
});
