import assert from 'node:assert/strict';
import { AppError } from '../../src/kernel/appError.ts';
import { randomId } from '../../src/kernel/id.ts';
import type { NumberedEvent } from '../../src/platform/events/domainEvent.ts';
import { countDead, reviveDead } from '../../src/platform/events/failedEvent.store.ts';
import { claimRun, findRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import type { HandledEvents, ListenerJob } from '../../jobs/defineJob.ts';
import type { Runner } from '../../jobs/runOutcome.ts';
import { listenerRounds } from '../../jobs/runListener.ts';
import { gather } from '../modules/openness/gathered.ts';

import { bringTwoTypes, relayAll } from '../support/events.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { minutesLater, monday, places } from '../support/world.ts';
import { listenerOf, runnerAt, stoppableAt, writesDuring } from './fakes.ts';

/** So many new events in the stream. */
async function happen(count: number): Promise<void> {
  await gather(places.grid, count, monday);
  await relayAll();
}

const once = (job: ListenerJob, runner: Runner = runnerAt(monday)) => listenerRounds(job, runner)();
const cursorOf = async ({ name }: ListenerJob) => (await findRun(name, 'events'))?.cursor;
const seqs = (events: readonly NumberedEvent[]) => events.map(({ seq }) => seq);
const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('A listener', () => {
  useStore();
  beforeEach(emptyStore);

  it('hears every event once, in order, over its rounds', async () => {
    const { job, heard } = listenerOf();
    await happen(3);
    const outcome = await once(job);
    assert.deepEqual([outcome.state, outcome.counts], ['SUCCEEDED', { heard: 3 }]);
    await happen(2);
    await once(job);
    assert.deepEqual(seqs(heard), upTo(5));
    assert.equal(await cursorOf(job), '5');
    assert.equal((await once(job)).state, 'IDLE');
  });

  it('hears a large stream batch by batch, its cursor kept after each', async () => {
    const batches: number[] = [];
    const kept: (string | null | undefined)[] = [];
    const { job } = listenerOf({
      handle: async (_work, events) => {
        batches.push(events.length);
        kept.push(await cursorOf(job));
        return { counts: {} };
      },
    });
    await happen(1_100);
    await once(job);
    assert.deepEqual(batches, [500, 500, 100]);
    assert.deepEqual(kept, ['0', '500', '1000']);
  }).timeout(20_000);

  it('begins at the first event there is, or with what happens from then on, as it says', async () => {
    await happen(3);
    const [first, now] = [listenerOf(), listenerOf({ startsAt: 'now' })];
    await once(first.job);
    await once(now.job);
    await happen(2);
    await once(first.job);
    await once(now.job);
    assert.deepEqual(seqs(first.heard), upTo(5));
    assert.deepEqual(seqs(now.heard), [4, 5]);
  });

  it('that is started anew goes on where it was, wherever a new one would begin', async () => {
    const { job, heard } = listenerOf({ startsAt: 'now' });
    await once(job);
    await happen(2);
    await once(job);
    await happen(2);
    await once(job);
    assert.deepEqual(seqs(heard), upTo(4));
  });

  it('is not asked for what it does not hear, and such events cost no write', async () => {
    const { job, heard } = listenerOf({ hears: ['flag.raised'] });
    const rounds = listenerRounds(job, runnerAt(monday));
    await rounds();
    await happen(5);
    const writes = await writesDuring(async () => {
      assert.equal((await rounds()).state, 'IDLE');
    });
    assert.deepEqual(writes, []);
    await bringTwoTypes();
    assert.deepEqual((await rounds()).counts, { heard: 1 });
    assert.deepEqual(
      heard.map(({ type }) => type),
      ['flag.raised'],
    );
  });

  it('writes its cursor down after a thousand events that it does not hear', async () => {
    const { job } = listenerOf({ hears: ['flag.raised'] });
    const rounds = listenerRounds(job, runnerAt(monday));
    await happen(999);
    await rounds();
    assert.equal(await cursorOf(job), '0');
    await happen(1);
    await rounds();
    assert.equal(await cursorOf(job), '1000');
  }).timeout(20_000);

  it('keeps its cursor with the end of the run, not after each batch, where it heard nothing', async () => {
    const { job, heard } = listenerOf({ hears: ['flag.raised'] });
    const rounds = listenerRounds(job, runnerAt(monday));
    await rounds();
    await bringTwoTypes();
    await happen(501);
    assert.deepEqual(await writesDuring(rounds), [
      'update job_runs',
      'update job_runs',
      'update job_runs',
    ]);
    assert.deepEqual([heard.length, await cursorOf(job)], [1, '503']);
  }).timeout(20_000);

  it('writes nothing at all when nothing has happened', async () => {
    const { job } = listenerOf();
    const rounds = listenerRounds(job, runnerAt(monday));
    await happen(1);
    await rounds();
    assert.deepEqual(await writesDuring(rounds), []);
  });

  it('knows what it hears in the store, also when that has changed', async () => {
    const { job } = listenerOf();
    await once(job);
    assert.deepEqual((await findRun(job.name, 'events'))?.hears, ['message.saved']);
    await once({ ...job, hears: ['message.saved', 'case.closed'] });
    assert.deepEqual((await findRun(job.name, 'events'))?.hears, ['message.saved', 'case.closed']);
  });

  it('works by one of several workers at a time, and all of them see how far it has come', async () => {
    let [atWork, most] = [0, 0];
    const { job, heard } = listenerOf();
    const slow: ListenerJob = {
      ...job,
      handle: async (work, events) => {
        atWork += 1;
        most = Math.max(most, atWork);
        await new Promise((resolve) => setTimeout(resolve, 30));
        atWork -= 1;
        return job.handle(work, events);
      },
    };
    const workers = Array.from({ length: 4 }, () => listenerRounds(slow, runnerAt(monday)));
    await happen(20);
    const states = await Promise.all(workers.map(async (round) => (await round()).state));
    assert.equal(most, 1);
    assert.deepEqual(seqs(heard), upTo(20));
    assert.ok(states.every((state) => state === 'SUCCEEDED' || state === 'BUSY'));
    await happen(1);
    const writes = [];
    for (const round of workers) writes.push((await writesDuring(round)).length);
    assert.deepEqual(seqs(heard), upTo(21));
    assert.ok((writes[0] ?? 0) > 0);
    assert.deepEqual(writes.slice(1), [0, 0, 0], 'no claim in vain');
  });

  it('hears an event again whose handling was cut off before the cursor was kept', async () => {
    const { job, heard } = listenerOf();
    const dies: ListenerJob = {
      ...job,
      handle: async (work, events) => {
        await job.handle(work, events);
        throw new AppError('UNAVAILABLE', 'the store is gone');
      },
    };
    await happen(2);
    assert.equal((await once(dies)).state, 'FAILED');
    assert.equal(await cursorOf(job), '0');
    await once(job);
    assert.deepEqual(seqs(heard), [1, 2, 1, 2]);
  });

  it('is busy while another is at it, idle when there is nothing, and says for which job', async () => {
    const { job, heard } = listenerOf();
    await once(job);
    const idle = await once(job);
    const place = { job: job.name, date: 'events', counts: {}, alarms: [] };
    assert.deepEqual(idle, { ...place, state: 'IDLE' });
    await happen(1);
    assert.ok(await claimRun(`${job.name}:events`, 'other', 30_000));
    assert.deepEqual(await once(job), { ...place, state: 'BUSY' });
    assert.deepEqual(heard, []);
  });

  it('fails as a whole when what it needs cannot be made ready: no event is to blame', async () => {
    const { job, heard } = listenerOf({ open: () => Promise.reject(new Error('no memory')) });
    await happen(2);
    const outcome = await once(job);
    assert.deepEqual([outcome.state, outcome.error], ['FAILED', 'Error: no memory']);
    assert.deepEqual([heard.length, await cursorOf(job)], [0, '0']);
    assert.equal((await findRun(job.name, 'events'))?.attempts, 1);
  });

  it('stops after the batch at hand when the process ends, and leaves the rest', async () => {
    const { runner, stopping } = stoppableAt(monday);
    const { job } = listenerOf({
      handle: () => {
        stopping.abort();
        return Promise.resolve({ counts: {} });
      },
    });
    await happen(700);
    assert.equal((await once(job, runner)).state, 'STOPPED');
    const row = await findRun(job.name, 'events');
    assert.deepEqual([row?.cursor, row?.owner], ['500', null]);
  }).timeout(20_000);
});

describe('An event that poisons a listener', () => {
  useStore();
  beforeEach(emptyStore);

  /** A listener that throws on the third event while it is ill. */
  function ill() {
    const handled: number[] = [];
    const state = { isIll: true };
    const handle = (_work: unknown, events: readonly NumberedEvent[]): Promise<HandledEvents> => {
      if (state.isIll && events.some(({ seq }) => seq === 3))
        return Promise.reject(new Error('this one'));
      handled.push(...seqs(events));
      return Promise.resolve({ counts: { handled: events.length } });
    };
    return { ...listenerOf({ handle }), handled, state };
  }
  const at = (job: ListenerJob, minutes: number) => once(job, runnerAt(minutesLater(minutes)));

  it('holds nobody up: all others are handled, those after it too', async () => {
    const { job, handled } = ill();
    await happen(5);
    const outcome = await once(job);
    assert.deepEqual(outcome.counts, { handled: 4, failed: 1 });
    assert.deepEqual(outcome.alarms, []);
    assert.deepEqual(handled, [1, 2, 4, 5]);
    assert.equal(await cursorOf(job), '5');
  });

  it('is tried again, later and later, and then given up with an alarm', async () => {
    const { job, handled } = ill();
    await happen(3);
    const alarms: (readonly string[])[] = [];
    for (const minutes of [0, 0.4, 0.5, 2, 2.5, 10, 10.5, 100])
      alarms.push((await at(job, minutes)).alarms);
    assert.deepEqual(alarms.flat().length, 1);
    assert.match(
      alarms[6]?.[0] ?? '',
      new RegExp(
        `^${job.name} gave up on event message:\\w+:1 after 4 tries: Error: this one$`,
        'u',
      ),
    );
    assert.deepEqual(handled, [1, 2]);
    assert.equal(await countDead(job.name), 1);
  });

  it('is forgotten when a later try goes well', async () => {
    const { job, handled, state } = ill();
    await happen(3);
    await at(job, 0);
    state.isIll = false;
    const outcome = await at(job, 1);
    assert.deepEqual(outcome.counts, { handled: 1 });
    assert.deepEqual(handled, [1, 2, 3]);
    assert.equal((await at(job, 60)).state, 'IDLE');
  });

  it('is handled after all when a person has it tried again', async () => {
    const { job, handled, state } = ill();
    await happen(3);
    for (const minutes of [0, 1, 5, 30]) await at(job, minutes);
    assert.equal(await countDead(job.name), 1);
    state.isIll = false;
    await reviveDead(job.name, minutesLater(40));
    await at(job, 40);
    assert.deepEqual([handled, await countDead(job.name)], [[1, 2, 3], 0]);
  });

  it('may be named by the listener itself, which then has done the others', async () => {
    const { job } = listenerOf({
      handle: (_work, events) =>
        Promise.resolve({
          counts: { handled: events.length - 1 },
          failed: events.slice(0, 1).map((event) => ({ event, reason: `word ${randomId()}` })),
        }),
    });
    await happen(4);
    assert.deepEqual((await once(job)).counts, { handled: 3, failed: 1 });
  });
});
