import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../../src/kernel/assert.ts';
import { invariants } from '../../../src/modules/mediation/mediation.invariants.ts';
import { nightOf } from '../../support/invariantNight.ts';
import { useStore } from '../../support/store.ts';
import { monday } from '../../support/world.ts';
import { closed, settle } from './town.ts';

const dayMs = 86_400_000;
const days = (count: number): Date => new Date(monday.getTime() + count * dayMs);
const dateOf = (at: Date): string => at.toISOString().slice(0, 10);

describe('What must hold of cases, night after night', () => {
  useStore();
  let no = '';
  before(
    'two cases are closed; of one somebody with a shell on the database takes the reason',
    async () => {
      await settle();
      await closed(monday);
      const found = await closed(monday);
      no = found.no;
      await mongoose.connection
        .collection('cases')
        .updateOne({ no }, { $set: { closeReason: null } });
    },
  );

  const findings = async (date: string) => (await nightOf(invariants, 'reasons', { date })).alarms;

  it('is that each closed one tells why', async () => {
    assert.deepEqual(await nightOf(invariants, 'reasons', { date: dateOf(monday) }), {
      counts: [{}],
      alarms: [`case ${no} was closed without a reason`],
      cursors: ['done'],
    });
  });

  it('is asked of the last 31 days', async () => {
    assert.equal((await findings(dateOf(days(30)))).length, 1);
    assert.deepEqual(await findings(dateOf(days(31))), []);
    assert.deepEqual(await findings(dateOf(days(-1))), []);
  });

  it('is asked once a night', async () => {
    const asked = { date: dateOf(monday), after: 'done' };
    assert.deepEqual((await nightOf(invariants, 'reasons', asked)).cursors, []);
  });

  it('names twenty at most', async () => {
    const cases = mongoose.connection.collection<{ _id: string; openedUnder?: string }>('cases');
    const { openedUnder: _request, ...one } = present(await cases.findOne({ no }), 'the case');
    await cases.insertMany(
      Array.from({ length: 20 }, (_, i) => ({
        ...one,
        _id: `copy-${String(i)}`,
        no: `copy-${String(i)}`,
      })),
    );
    assert.equal((await findings(dateOf(monday))).length, 20);
  });
});
