import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { randomId } from '../../src/kernel/id.ts';
import type { Holder } from '../../src/modules/ledger/account.ts';
import { listInvariantReports } from '../../src/modules/openness/invariantReport.store.ts';
import { listEventsAfter } from '../../src/platform/events/event.store.ts';
import { failedOnce } from '../../src/platform/events/failedEvent.ts';
import { saveFailure } from '../../src/platform/events/failedEvent.store.ts';
import { noteListener, noteRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { accrueCredit } from '../../jobs/accrueCredit.ts';
import { checkInvariants } from '../../jobs/checkInvariants.ts';
import { runByHand } from '../../jobs/runByHand.ts';
import { runOpenDates, runUnfinishedDate } from '../../jobs/runDaily.ts';
import {
  accountOf,
  keptCase,
  keptVolunteerService,
  says,
  settlePerson,
  sideOf,
} from '../modules/ledger/deeds.ts';
import { gather, raise } from '../modules/openness/gathered.ts';
import { relayAll } from '../support/events.ts';
import { plantedOnce } from '../support/planted.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { growPlaces, places } from '../support/world.ts';
import { runnerAt, storeDigest } from './fakes.ts';

const day = (date: number, time = '10:00'): Date =>
  new Date(`2025-11-${String(date).padStart(2, '0')}T${time}:00+08:00`);

const now = day(10);

const change = (collection: string, filter: object, fields: object) =>
  mongoose.connection.collection(collection).updateOne(filter, { $set: fields });

/** Somebody with three lines: two agreements and a service. */
async function recorded(): Promise<Holder> {
  const holder = await settlePerson(randomId());
  await says(holder, true, day(1));
  for (const at of [day(9, '10:00'), day(9, '11:00')])
    await keptCase([sideOf(holder), sideOf(undefined)], at);
  await keptVolunteerService(holder.id, 120, day(9, '15:00'));
  await runByHand(accrueCredit, '2025-11-09', runnerAt(now));
  return holder;
}

/** What the check of the ninth finds. */
async function findings(): Promise<readonly string[]> {
  const [outcome] = await runByHand(checkInvariants, '2025-11-09', runnerAt(now));
  assert.equal(outcome?.state, 'SUCCEEDED');
  return outcome.alarms;
}

const platform = plantedOnce(async () => {
  await growPlaces();
  const holder = await recorded();
  await raise((await gather(places.grid, 4, day(9))).slice(0, 3), 2);
  await relayAll();
  return holder;
});

describe('The nightly check of the platform’s promises', () => {
  useStore();
  let holder: Holder;
  beforeEach('a small platform on which all is well', async () => {
    await emptyStore();
    holder = await platform();
  });

  it('finds nothing when all is well, and says what it looked at', async () => {
    const [outcome] = await runOpenDates(checkInvariants, runnerAt(now));
    assert.deepEqual([outcome?.state, outcome?.alarms], ['SUCCEEDED', []]);
    assert.deepEqual(outcome?.counts, {
      accounts: 1,
      entries: 3,
      flags: 2,
      windows: 1,
      findings: 0,
    });
    const [report] = await listInvariantReports('2025-11-09');
    assert.deepEqual([report?.findings, report?.counts['entries']], [[], 3]);
  });

  it('writes nothing the second time', async () => {
    await findings();
    const before = await storeDigest();
    await runUnfinishedDate(checkInvariants, '2025-11-09', runnerAt(now));
    assert.equal(await storeDigest(), before);
  });

  const breaks: [string, () => Promise<unknown>, RegExp][] = [
    [
      'an amount was changed',
      () => change('credit_entries', { seq: 2 }, { amount: 50 }),
      /^account [0-9a-f]{32}, entry 2: its content was changed$/u,
    ],
    [
      'an entry was deleted',
      () => mongoose.connection.collection('credit_entries').deleteOne({ seq: 1 }),
      /entry 1: an entry is missing/u,
    ],
    [
      'a deed has no entry',
      () => keptCase([sideOf(holder), sideOf(undefined)], day(8)),
      /^case:[0-9a-f]{32} in account [0-9a-f]{32} has no entry$/u,
    ],
    [
      'a case was closed without a reason',
      () => change('cases', { state: 'CLOSED' }, { closeReason: null }),
      /^case 2026-\S+ was closed without a reason$/u,
    ],
    [
      'a flag was decided by the machine',
      () =>
        change(
          'flags',
          { state: 'CONFIRMED' },
          { 'history.0.role': 'SYSTEM', 'history.0.by': 'system:triage' },
        ),
      /^flag [0-9a-f]{32} was decided by no person$/u,
    ],
    [
      'a flag was decided without any act',
      () => change('flags', { state: 'OPEN' }, { state: 'DISMISSED' }),
      /was decided by no person$/u,
    ],
    [
      'an event waits for the relay for more than an hour',
      () => gather(places.grid, 1, day(10, '08:59')),
      /^relay is 1 events behind, since 2025-11-10T00:59:00\.000Z$/u,
    ],
    [
      'a listener is more than an hour behind',
      async () => {
        await noteListener('slowListener', ['message.saved'], '0', now);
      },
      /^slowListener is 4 events behind, since 2025-11-09T02:00:00\.000Z$/u,
    ],
    [
      'a listener has given up on an event',
      async () => {
        await noteListener('keenListener', ['nothing.happened'], '0', now);
        const [event] = await listEventsAfter(0, 1);
        await saveFailure(failedOnce('keenListener', present(event, 'event'), 'no', now, 9));
      },
      /^keenListener has given up on 1 events$/u,
    ],
    [
      'a date of a job was missed for too long',
      () => noteRun('accrueCredit', '2025-08-01', now, 'OUT_OF_WINDOW'),
      /^run accrueCredit:2025-08-01 is OUT_OF_WINDOW/u,
    ],
    [
      'a run fails again and again',
      async () => {
        await noteRun('tallyFigures', '2025-11-01', now);
        await change('job_runs', { _id: 'tallyFigures:2025-11-01' }, { attempts: 3 });
      },
      /^run tallyFigures:2025-11-01 is DUE after 3 failed tries$/u,
    ],
  ];
  for (const [name, doIt, line] of breaks)
    it(`says so when ${name}, and keeps it in its report`, async () => {
      await doIt();
      const found = await findings();
      assert.ok(
        found.some((one) => line.test(one)),
        found.join('\n'),
      );
      const [report] = await listInvariantReports('2025-11-09');
      assert.deepEqual(report?.findings, found);
    });

  it('has not succeeded without its report', async () => {
    const lazy = { ...checkInvariants, name: 'lazyCheck', steps: [] };
    const finish = () => Promise.resolve({});
    const [outcome] = await runOpenDates({ ...lazy, finish }, runnerAt(now));
    assert.deepEqual(
      [outcome?.state, outcome?.error],
      ['FAILED', 'Error: missing: no report about 2025-11-09'],
    );
  });

  it('does not count an event that waits for less than an hour', async () => {
    await gather(places.grid, 1, day(10, '09:01'));
    assert.deepEqual(await findings(), []);
  });

  it('names a tail that was cut off, and goes on naming it night after night', async () => {
    await findings();
    await mongoose.connection.collection('credit_entries').deleteOne({ seq: 3 });
    for (let night = 0; night < 2; night += 1) {
      const found = await findings();
      assert.ok(
        found.includes(
          `account ${accountOf(holder)}, entry 3: the chain is not the one that was written down earlier (cut off or written anew)`,
        ),
        found.join('\n'),
      );
    }
  });

  it('names an account whose entries are all gone', async () => {
    await findings();
    await mongoose.connection.collection('credit_entries').deleteMany({});
    const found = await findings();
    assert.ok(found.some((one) => one.startsWith(`account ${accountOf(holder)}, entry 3:`)));
  });

  it('names every broken account, not only the first', async () => {
    const second = await recorded();
    await change('credit_entries', { account: accountOf(holder), seq: 1 }, { amount: 9 });
    await change('credit_entries', { account: accountOf(second), seq: 3 }, { units: 9 });
    const found = await findings();
    assert.ok(found.some((one) => one.startsWith(`account ${accountOf(holder)}, entry 1`)));
    assert.ok(found.some((one) => one.startsWith(`account ${accountOf(second)}, entry 3`)));
  });

  it('keeps each night’s report, also after the next one is better', async () => {
    await change('credit_entries', { seq: 3 }, { amount: 50 });
    await findings();
    await change('credit_entries', { seq: 3 }, { amount: 2 });
    await findings();
    const reports = await listInvariantReports('2025-11-09');
    assert.deepEqual(reports.map((report) => report.findings.length).sort(), [0, 2]);
  });
});
