import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { papersOfPeople } from '../../src/migrations/202611302010-papers-of-people.ts';
import { saveAccount } from '../../src/modules/ledger/account.store.ts';
import { accountIdOf, silentAccount } from '../../src/modules/ledger/account.ts';
import { issuePaper } from '../../src/modules/papers/issuePaper.ts';
import { draft, shop, useKeys } from '../modules/papers/shop.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { minutesLater, places, someone, workOf } from '../support/world.ts';

const quick = { ...shop, printer: { print: () => Promise.resolve(new Uint8Array([1])) } };
const firm = { kind: 'FIRM', id: 'noodle shop' } as const;
const own = { kind: 'PERSON', id: 'lin' } as const;

describe('Papers of before their holders could find them', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    useKeys();
  });

  it('are listed as if the program of today had written them, however often it is run', async () => {
    const db = present(mongoose.connection.db, 'database');
    const papers = db.collection<{ _id: string }>('papers');
    for (const holder of [firm, own]) await saveAccount(silentAccount(holder));
    const record = (subject: string) => ({ ...draft, kind: 'RECORD', subject }) as const;
    const representative = {
      ...someone('FIRM_REPRESENTATIVE', places.grid, 'lin'),
      firmId: firm.id,
    };
    const lin = someone('RESIDENT', places.grid, 'lin');
    await issuePaper(workOf(representative), record(accountIdOf(firm)), quick);
    await issuePaper(workOf(lin, minutesLater(1)), record(accountIdOf(own)), quick);
    await issuePaper(workOf(lin, minutesLater(2)), draft, quick);
    const kept = () => papers.find().toArray();
    const before = await kept();
    await papers.updateMany({}, { $unset: { order: '', firmId: '' } });
    for (let time = 1; time <= 2; time += 1) {
      await papersOfPeople.run(db);
      assert.deepEqual(await kept(), before);
    }
  });
});
