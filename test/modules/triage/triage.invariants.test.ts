import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { invariants } from '../../../src/modules/triage/triage.invariants.ts';
import { dismissConflictFlag } from '../../../src/modules/triage/dismissConflictFlag.ts';
import { gather, raise } from '../openness/gathered.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { nightOf } from '../../support/invariantNight.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../../support/world.ts';

const spokesperson = workOf(someone('SPOKESPERSON', places.community));

/** A flag that a person confirmed, its line changed afterwards as somebody with a shell on the database may. */
async function decided(line: Readonly<Record<string, string>> = {}): Promise<string> {
  const id = await raiseConflictFlag();
  await confirmConflictFlag(spokesperson, { id, version: 1, note: '' });
  const fields = Object.entries(line).map(([name, value]) => [`history.0.${name}`, value]);
  if (fields.length > 0)
    await mongoose.connection
      .collection<{ _id: string }>('flags')
      .updateOne({ _id: id }, { $set: Object.fromEntries(fields) as Record<string, string> });
  return id;
}

describe('What must hold of flags, night after night', () => {
  useStore();
  beforeEach('a town without flags', async () => {
    await emptyStore();
    await growPlaces();
  });

  it('is looked at city by city, and holds of what people decided and of what is open', async () => {
    await decided();
    await raiseConflictFlag();
    assert.deepEqual(await nightOf(invariants, 'flags'), {
      counts: [{ flags: 1 }],
      alarms: [],
      cursors: [places.city],
    });
    assert.deepEqual((await nightOf(invariants, 'flags', { after: places.city })).cursors, []);
    assert.deepEqual((await nightOf(invariants, 'flags', { after: 'a' })).cursors, [places.city]);
  });

  for (const [what, line] of Object.entries({
    'the machine’s role': { role: 'SYSTEM' },
    'a visitor’s role': { role: 'VISITOR' },
    'the machine’s name under a person’s role': { by: 'system:triage' },
    'no name': { by: '' },
    'another deed than the state says': { act: 'DISMISSED' },
  }))
    it(`does not hold of a decision with ${what}`, async () => {
      const id = await decided(line);
      assert.deepEqual((await nightOf(invariants, 'flags')).alarms, [
        `flag ${id} was decided by no person`,
      ]);
    });

  it('is looked at in one piece the nights between: only what was decided of late', async () => {
    await decided();
    const late = (lastNotedAt: Date, after?: string) =>
      nightOf(invariants, 'flags', {
        ...{ date: '2026-11-24', lastNotedAt },
        ...(after === undefined ? {} : { after }),
      });
    const { counts, alarms, cursors } = await late(minutesLater(24 * 60));
    assert.deepEqual([counts, alarms, cursors], [[{ flags: 1 }], [], ['new']]);
    assert.deepEqual((await late(minutesLater(24 * 60 + 1))).counts, [{ flags: 0 }]);
    assert.deepEqual((await late(monday, 'new')).cursors, []);
    const id = await raiseConflictFlag();
    await dismissConflictFlag(spokesperson, { id, version: 1, reason: 'DUPLICATE', note: '' });
    await mongoose.connection
      .collection<{ _id: string }>('flags')
      .updateOne({ _id: id }, { $set: { 'history.0.role': 'SYSTEM' } });
    const found = await late(monday);
    assert.deepEqual(found.counts, [{ flags: 2 }], 'of both states');
    assert.deepEqual(found.alarms, [`flag ${id} was decided by no person`]);
  });

  it('is looked at to the last flag, a batch after another', async () => {
    await raise(await gather(places.grid, 401, monday), 401);
    const whole = await nightOf(invariants, 'flags');
    assert.deepEqual(whole.counts, [{ flags: 401 }]);
    const ofLate = { date: '2026-11-24', lastNotedAt: monday };
    assert.deepEqual((await nightOf(invariants, 'flags', ofLate)).counts, [{ flags: 401 }]);
  });

  it('does not hold of a dismissal that nobody spoke', async () => {
    const id = await raiseConflictFlag();
    await mongoose.connection
      .collection<{ _id: string }>('flags')
      .updateOne({ _id: id }, { $set: { state: 'DISMISSED' } });
    const { counts, alarms } = await nightOf(invariants, 'flags');
    assert.deepEqual([counts, alarms.length], [[{ flags: 1 }], 1]);
  });
});
