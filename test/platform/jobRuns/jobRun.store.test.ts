import assert from 'node:assert/strict';
import { present } from '../../../src/kernel/assert.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { runIdOf } from '../../../src/platform/jobRuns/jobRun.ts';
import {
  claimRun,
  countRuns,
  findRun,
  finishRun,
  giveBackRun,
  lastNotedDate,
  lastSucceededRun,
  listNewestRuns,
  listOpenRuns,
  listRuns,
  listStuckRuns,
  noteListener,
  noteRun,
  renewLease,
  saveProgress,
  type Claim,
  type RunsAsked,
} from '../../../src/platform/jobRuns/jobRun.store.ts';
import { until } from '../../support/child.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { monday } from '../../support/world.ts';

const date = '2026-11-20';
const longMs = 60_000;
const shortMs = 40;

/** A new job whose run over the date is due. */
async function dueJob(): Promise<string> {
  const job = `job${randomId()}`;
  await noteRun(job, date, monday);
  return job;
}

/** A claim on the run, taken now. */
async function claimed(job: string, leaseMs = longMs): Promise<Claim> {
  const token = randomId();
  const run = present(await claimRun(runIdOf(job, date), token, leaseMs), 'claim');
  return { id: run.id, token, epoch: run.epoch };
}

/** Waits, on the store's clock, until somebody else can take the run. */
const takeover = async (job: string): Promise<Claim> => {
  let claim: Claim | undefined;
  await until('the lease has run out', async () => {
    const token = randomId();
    const run = await claimRun(runIdOf(job, date), token, longMs);
    if (run !== null) claim = { id: run.id, token, epoch: run.epoch };
    return run !== null;
  });
  return present(claim, 'claim');
};

const why = { attempts: 1, lastError: 'no', notBefore: monday };

describe('Runs that are written down', () => {
  useStore();

  it('are written once', async () => {
    const job = `job${randomId()}`;
    assert.equal(await noteRun(job, date, monday), 'inserted');
    assert.equal(await noteRun(job, date, new Date()), 'exists');
    assert.deepEqual((await findRun(job, date))?.notedAt, monday);
  });

  it('are listed oldest date first while work is left', async () => {
    const job = `job${randomId()}`;
    for (const day of ['2026-11-03', '2026-11-01', '2026-11-02']) await noteRun(job, day, monday);
    const dates = async () => (await listOpenRuns(job, 10)).map((run) => run.date);
    assert.deepEqual(await dates(), ['2026-11-01', '2026-11-02', '2026-11-03']);
    const run = present(await claimRun(runIdOf(job, '2026-11-01'), 't', longMs), 'claim');
    await finishRun({ id: run.id, token: 't', epoch: run.epoch }, {}, monday);
    assert.deepEqual(await dates(), ['2026-11-02', '2026-11-03']);
    assert.equal(await lastNotedDate(job), '2026-11-03');
    assert.equal(await lastNotedDate('never'), undefined);
  });

  it('tell which was the newest that succeeded', async () => {
    const job = `job${randomId()}`;
    for (const day of ['01', '02', '03', '04']) await noteRun(job, `2026-11-${day}`, monday);
    assert.equal(await lastSucceededRun(job), undefined);
    for (const day of ['03', '01']) {
      const id = runIdOf(job, `2026-11-${day}`);
      const claimed = present(await claimRun(id, 't', longMs), 'claimed run');
      await finishRun({ id, token: 't', epoch: claimed.epoch }, {}, monday);
    }
    assert.equal((await lastSucceededRun(job))?.date, '2026-11-03');
  });

  it('of one job are listed newest date first, page after page, and counted', async () => {
    const job = `job${randomId()}`;
    for (const day of ['02', '04', '01', '03']) await noteRun(job, `2026-11-${day}`, monday);
    await noteRun(`job${randomId()}`, '2026-11-05', monday);
    const days = async (asked: Omit<RunsAsked, 'job'>, after?: string) => {
      const page = { first: 2, ...(after === undefined ? {} : { after }) };
      const { items, hasNext } = await listRuns({ job, ...asked }, page);
      return [...items.map((run) => run.date.slice(-2)), hasNext];
    };
    assert.deepEqual(await days({}), ['04', '03', true]);
    assert.deepEqual(await days({}, '2026-11-03'), ['02', '01', false]);
    assert.deepEqual(await days({ from: '2026-11-02', until: '2026-11-04' }), ['03', '02', false]);
    assert.deepEqual(await days({ until: '2026-11-03' }, '2026-11-02'), ['01', false]);
    assert.deepEqual(await days({ from: '2026-11-04' }, '2026-11-04'), [false]);
    assert.deepEqual(await countRuns({ job }), { number: 4, isMore: false });
    assert.equal((await countRuns({ job, from: '2026-11-03' })).number, 2);
  });

  it('of one job are narrowed by state, and those without a date are none', async () => {
    const job = `job${randomId()}`;
    await noteRun(job, '2026-11-01', monday, 'OUT_OF_WINDOW');
    await noteRun(job, '2026-11-02', monday);
    await noteListener(job, ['message.saved'], '0', monday);
    const missed = { job, state: 'OUT_OF_WINDOW' } as const;
    const { items } = await listRuns(missed, { first: 5 });
    assert.deepEqual(
      items.map((run) => run.date),
      ['2026-11-01'],
    );
    assert.equal((await countRuns(missed)).number, 1);
    assert.equal((await countRuns({ job })).number, 2);
  });

  it('tell the newest of each job that has dates, by the jobs’ names', async () => {
    await emptyStore();
    await noteRun('tally', '2026-11-01', monday);
    await noteRun('accrue', '2026-11-02', monday);
    await noteRun('accrue', '2026-11-03', monday);
    await noteListener('judge', ['message.saved'], '0', monday);
    assert.deepEqual(
      (await listNewestRuns()).map(({ id }) => id),
      ['accrue:2026-11-03', 'tally:2026-11-01'],
    );
  });

  it('that were missed for too long are noted but never offered', async () => {
    const job = `job${randomId()}`;
    await noteRun(job, date, monday, 'OUT_OF_WINDOW');
    assert.deepEqual(await listOpenRuns(job, 10), []);
    assert.equal(await claimRun(runIdOf(job, date), 't', longMs), null);
  });
});

describe('A claim on a run', () => {
  useStore();

  it('is won by one of many who try at once', async () => {
    const job = await dueJob();
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => claimRun(runIdOf(job, date), randomId(), longMs)),
    );
    assert.equal(tries.filter((run) => run !== null).length, 1);
    assert.equal((await findRun(job, date))?.epoch, 1);
  });

  it('tells its holder the epoch, the cursor and the counts', async () => {
    const job = await dueJob();
    const first = await claimed(job);
    await saveProgress(first, 'cases x', { posted: 3 });
    await giveBackRun(first, why);
    const run = present(await claimRun(first.id, 'next', longMs), 'claim');
    assert.deepEqual(
      [run.epoch, run.cursor, run.counts, run.attempts, run.lastError, run.state],
      [2, 'cases x', { posted: 3 }, 1, 'no', 'RUNNING'],
    );
  });

  it('begins anew when it was given back so, or is taken again by hand', async () => {
    const job = await dueJob();
    const first = await claimed(job);
    await saveProgress(first, 'cases x', { posted: 3 });
    await giveBackRun(first, { ...why, anew: true });
    const second = await claimed(job);
    const run = present(await findRun(job, date), 'run');
    assert.deepEqual([run.cursor, run.counts, run.attempts], [null, {}, 1]);
    await saveProgress(second, 'cases y', { posted: 4 });
    await giveBackRun(second, why);
    const byHand = present(await claimRun(second.id, 'hand', longMs, true), 'claim');
    assert.deepEqual([byHand.cursor, byHand.counts], [null, {}]);
  });

  it('holds on the store’s clock, and nobody else gets it meanwhile', async () => {
    const job = await dueJob();
    await claimed(job);
    assert.equal(await claimRun(runIdOf(job, date), randomId(), longMs), null);
    const run = present(await findRun(job, date), 'run');
    const heldMs =
      present(run.leaseUntil, 'lease').getTime() - present(run.claimedAt, 'claimed').getTime();
    assert.equal(heldMs, longMs);
  });

  it('can be taken over once its lease has run out, with the next epoch', async () => {
    const job = await dueJob();
    const first = await claimed(job, shortMs);
    const second = await takeover(job);
    assert.deepEqual([first.epoch, second.epoch], [1, 2]);
  });

  it('can be taken over from a dead holder although the clock was set back by hours since', async () => {
    const job = await dueJob();
    // As the store has it when its clock was two hours further when the run was claimed.
    const first = await claimed(job, 7_200_000 + longMs);
    const run = await claimRun(first.id, randomId(), longMs);
    assert.equal(run?.epoch, 2);
    assert.equal(await renewLease(first, longMs), false);
  });

  it('is worth nothing after a takeover: no renewal, no progress, no end, no giving back', async () => {
    const job = await dueJob();
    const first = await claimed(job, shortMs);
    const second = await takeover(job);
    const before = await findRun(job, date);
    assert.equal(await renewLease(first, longMs), false);
    assert.equal(await saveProgress(first, 'late', { posted: 9 }), false);
    assert.equal(await finishRun(first, { posted: 9 }, monday), false);
    assert.equal(await giveBackRun(first, why), false);
    assert.deepEqual(await findRun(job, date), before);
    assert.equal(await finishRun(second, { posted: 1 }, monday), true);
  });

  it('is worth nothing with the right token and an older epoch', async () => {
    const job = await dueJob();
    const claim = await claimed(job);
    assert.equal(await finishRun({ ...claim, epoch: claim.epoch - 1 }, {}, monday), false);
  });

  it('is kept by renewing it', async () => {
    const job = await dueJob();
    const claim = await claimed(job, shortMs);
    assert.equal(await renewLease(claim, longMs), true);
    assert.equal(await claimRun(claim.id, randomId(), longMs), null);
  });

  it('ends with the run done: closed, counted, offered to nobody', async () => {
    const job = await dueJob();
    const claim = await claimed(job);
    assert.equal(await finishRun(claim, { posted: 2 }, monday), true);
    const run = present(await findRun(job, date), 'run');
    assert.deepEqual(
      [run.state, run.counts, run.finishedAt, run.owner, run.leaseUntil],
      ['SUCCEEDED', { posted: 2 }, monday, null, null],
    );
    assert.equal(await claimRun(claim.id, randomId(), longMs), null);
  });

  it('can be taken again by hand when the run is done, from its start', async () => {
    const job = await dueJob();
    const claim = await claimed(job);
    await saveProgress(claim, 'services y', { posted: 2 });
    await finishRun(claim, { posted: 2 }, monday);
    const again = present(await claimRun(claim.id, 'hand', longMs, true), 'claim');
    assert.deepEqual([again.epoch, again.cursor, again.counts], [2, null, {}]);
    assert.equal((await listOpenRuns(job, 5)).length, 1, 'a crash from here on is caught up');
  });

  it('cannot be taken by hand while somebody is at it', async () => {
    const job = await dueJob();
    const claim = await claimed(job);
    assert.equal(await claimRun(claim.id, 'hand', longMs, true), null);
    assert.deepEqual((await findRun(job, date))?.owner, claim.token);
  });

  it('cannot be taken on a run that nobody wrote down', async () => {
    assert.equal(await claimRun('nothing:2026-11-20', 'x', longMs), null);
  });
});

describe('Runs that a person must look at', () => {
  useStore();

  it('are those missed for too long and those that failed often, oldest first', async () => {
    await emptyStore();
    await noteRun('a', '2026-01-02', monday, 'OUT_OF_WINDOW');
    await noteRun('a', '2026-01-01', monday, 'OUT_OF_WINDOW');
    for (const [day, attempts] of [
      ['2026-11-01', 3],
      ['2026-11-02', 2],
      ['2026-11-03', 7],
    ] as const) {
      await noteRun('b', day, monday);
      const run = present(await claimRun(runIdOf('b', day), day, longMs), 'claim');
      await giveBackRun({ id: run.id, token: day, epoch: run.epoch }, { ...why, attempts });
    }
    const ids = (await listStuckRuns(3, 10)).map(({ id }) => id);
    assert.deepEqual(ids, ['a:2026-01-01', 'a:2026-01-02', 'b:2026-11-01', 'b:2026-11-03']);
  });
});
