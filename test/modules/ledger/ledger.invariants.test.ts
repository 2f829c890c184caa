import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { findHead } from '../../../src/modules/ledger/chainHead.store.ts';
import { insertEntry } from '../../../src/modules/ledger/entry.store.ts';
import { invariants } from '../../../src/modules/ledger/ledger.invariants.ts';
import { saveErasure } from '../../../src/modules/ledger/recordErasure.store.ts';
import { nightOf } from '../../support/invariantNight.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { monday } from '../../support/world.ts';
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

  it('walks a chain on from its head, in the night of a Sunday from its first entry', async () => {
    const all = [
      { accounts: 1, entries: 3 },
      { accounts: 1, entries: 3 },
    ];
    const first = await night('chains');
    assert.deepEqual(first, { counts: all, alarms: [], cursors: ['lin', 'wu'] });
    assert.equal((await findHead('lin'))?.seq, 3);
    assert.deepEqual((await night('chains', { after: 'lin' })).counts, [
      { accounts: 1, entries: 0 },
    ]);
    assert.deepEqual((await night('chains', { date: sunday })).counts, all);
  });

  it('finds an entry that was changed before its chain was ever verified', async () => {
    await entries().updateOne({ account: 'wu', seq: 2 }, { $set: { amount: 9 } });
    const { alarms } = await night('chains');
    assert.deepEqual(alarms, ['account wu, entry 2: its content was changed']);
  });

  it('finds a chain that no longer is what was verified, and says so once', async () => {
    await night('chains');
    assert.deepEqual(await night('heads'), {
      counts: [{ heads: 1 }, { heads: 1 }],
      alarms: [],
      cursors: ['lin', 'wu'],
    });
    await entries().deleteMany({ account: 'lin', seq: 3 });
    const { alarms } = await night('heads');
    assert.equal(alarms.length, 1);
    assert.match(alarms[0] ?? '', /^account lin, /u);
    assert.deepEqual(
      (await night('chains', { date: sunday })).alarms,
      [],
      'named by the step before',
    );
    assert.deepEqual((await night('heads', { after: 'lin' })).cursors, ['wu']);
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
  });
});
