import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../../src/kernel/assert.ts';
import { findHead } from '../../../src/modules/ledger/chainHead.store.ts';
import { insertEntry } from '../../../src/modules/ledger/entry.store.ts';
import { invariants } from '../../../src/modules/ledger/ledger.invariants.ts';
import { saveErasure } from '../../../src/modules/ledger/recordErasure.store.ts';
import { nightOf } from '../../support/invariantNight.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { minutesLater, monday } from '../../support/world.ts';
import { chainOf } from './ledgerOf.ts';

const sunday = '2026-11-22';

const night = (name: string, asked: Parameters<typeof nightOf>[2] = {}) =>
  nightOf(invariants, name, asked);

const keep = async (length: number, of: string) => {
  for (const entry of chainOf(length, of)) await insertEntry(entry);
};

const entries = () => mongoose.connection.collection('credit_entries');

describe('What must hold of the ledger, night after night', () => {
  useStore();
  beforeEach('two chains of three entries', async () => {
    await emptyStore();
    await keep(3, 'lin');
    await keep(3, 'wu');
  });

  it('is asked of the heads first, then of the chains, then of what was erased', () => {
    assert.deepEqual(
      invariants.map(({ name }) => name),
      ['heads', 'chains', 'erasures'],
    );
  });

  const walked = { accounts: 1, entries: 3 };

  it('walks a chain that has no head yet, and once a week every one from its first entry', async () => {
    assert.deepEqual((await night('heads')).counts, []);
    assert.deepEqual(await night('chains'), {
      counts: [walked, walked],
      alarms: [],
      cursors: ['lin', 'wu'],
    });
    assert.equal((await findHead('lin'))?.seq, 3);
    assert.deepEqual(await night('heads', { date: sunday, lastNotedAt: monday }), {
      counts: [walked, walked],
      alarms: [],
      cursors: ['lin', 'wu'],
    });
    assert.deepEqual((await night('chains')).counts, [{}, {}], 'walked by the step before');
    assert.deepEqual((await night('chains', { after: 'lin' })).cursors, ['wu']);
  });

  it('walks on, in the nights between, those alone that have new entries', async () => {
    await night('chains');
    const now = { lastNotedAt: monday };
    const first = await night('chains', now);
    const accounts = new Set(first.cursors.map((cursor) => cursor.split(' ')[1]));
    assert.deepEqual(accounts, new Set(['lin', 'wu']));
    assert.ok(first.counts.every(({ entries: walkedOn }) => walkedOn === 0));
    assert.deepEqual((await night('heads', now)).counts, []);
    const [after = ''] = first.cursors;
    assert.deepEqual((await night('chains', { ...now, after })).cursors, first.cursors.slice(1));
    const later = { lastNotedAt: minutesLater(60 * 24 * 9) };
    assert.deepEqual((await night('chains', later)).counts, []);
  });

  it('finds an entry that was changed before its chain was ever verified', async () => {
    await entries().updateOne({ account: 'wu', seq: 2 }, { $set: { amount: 9 } });
    const { alarms } = await night('chains');
    assert.deepEqual(alarms, ['account wu, entry 2: its content was changed']);
  });

  it('finds a chain that no longer is what was verified, once a night until it holds again', async () => {
    await night('chains');
    const last = present(await entries().findOne({ account: 'lin', seq: 3 }), 'the last entry');
    await entries().deleteOne({ _id: last._id });
    assert.equal((await night('heads')).alarms.length, 1);
    assert.deepEqual((await night('chains')).alarms, [], 'named by the step before');
    const between = { lastNotedAt: monday };
    const { alarms, cursors } = await night('heads', between);
    assert.deepEqual([alarms.length, cursors], [1, ['lin']]);
    assert.match(alarms[0] ?? '', /^account lin, /u);
    assert.deepEqual((await night('chains', between)).alarms, []);
    await entries().insertOne(last);
    assert.deepEqual((await night('heads', between)).alarms, []);
    assert.deepEqual((await night('heads', between)).cursors, []);
  });

  it('finds entries of a record that was erased', async () => {
    for (const account of ['lin', '0gone'])
      await saveErasure({ account, entries: 3, lastHash: 'h', at: monday });
    assert.deepEqual(await night('erasures'), {
      counts: [{ erasures: 1 }, { erasures: 1 }],
      alarms: ['account lin was erased and has entries'],
      cursors: ['0gone', 'lin'],
    });
    assert.deepEqual((await night('erasures', { after: '0gone' })).cursors, ['lin']);
    const found = await night('erasures', { lastNotedAt: monday });
    assert.deepEqual(found.alarms, ['account lin was erased and has entries']);
    const later = { lastNotedAt: minutesLater(60 * 24 * 9) };
    assert.deepEqual((await night('erasures', later)).cursors, []);
  });
});
