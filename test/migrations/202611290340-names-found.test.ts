import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { namesFound } from '../../src/migrations/202611290340-names-found.ts';
import { findFirmByNo, listFirms, saveFirm } from '../../src/modules/identity/firm.store.ts';
import {
  listResidents,
  listRoleHolders,
  savePerson,
} from '../../src/modules/identity/person.store.ts';
import { makePerson } from '../../src/modules/identity/person.ts';
import { migrations } from '../../src/migrations/migrations.ts';
import { setUpSchema } from '../../src/platform/schemaSetup.ts';
import { useStore } from '../support/store.ts';
import { minutesLater, monday, places } from '../support/world.ts';

interface Document {
  _id: string;
}

const grant = { role: 'VOLUNTEER', scope: places.grid, since: monday, by: 'admin' } as const;
const person = {
  ...makePerson({
    id: 'lin',
    userName: 'lin',
    displayName: '林家阿婆',
    home: places.grid,
    joinedAt: monday,
  }),
  grants: [grant],
  endedGrants: [{ ...grant, role: 'MEDIATOR', until: minutesLater(1), endedBy: 'admin' }] as const,
};
const firmOf = (id: string, no: string, name: string) => ({
  ...{ id, no, name, area: places.community, representativeId: 'lin' },
});

/** Takes away what the older program did not write. */
async function turnBack(db: Db): Promise<void> {
  const added = ['within', 'residentKeys', 'roleKeys', 'order', 'consents'];
  const histories = ['pastNames', 'pastHomes', 'endedVouches'];
  const unset = (fields: readonly string[]) => ({
    $unset: Object.fromEntries(fields.map((field) => [field, '' as const])),
  });
  await db.collection('firms').dropIndex('no_1');
  await db.collection<Document>('people').updateOne({}, unset([...added, ...histories]));
  await db
    .collection<Document>('firms')
    .updateMany({}, unset(['no', 'within', 'nameParts', 'order']));
}

const contentOf = async (db: Db) => ({
  people: await db.collection<Document>('people').find({}).toArray(),
  firms: (await db.collection<Document>('firms').find({}).toArray()).toSorted((a, b) =>
    a._id.localeCompare(b._id),
  ),
});

const page = { first: 9 };

describe('People and firms of the time before names could be searched', () => {
  useStore();
  let db: Db;

  before('saved, and put back into the older form', async () => {
    db = present(mongoose.connection.db, 'the test store');
    await savePerson(person, { passwordHash: 'none', request: 'lin' });
    // The younger one has the smaller id: numbers go by age.
    const younger = firmOf('a', 'F-2', '桥头饭店');
    const older = firmOf('b', 'F-1', '青溪物业有限公司');
    for (const [firm, at] of [
      [younger, minutesLater(5)],
      [older, monday],
    ] as const)
      await saveFirm(firm, { request: firm.id, by: 'test', at });
  });

  it('come to stand as the program itself would save them, and a second run changes nothing', async () => {
    const saved = await contentOf(db);
    await turnBack(db);
    assert.notDeepEqual(await contentOf(db), saved);
    for (let time = 1; time <= 2; time += 1) {
      await namesFound.run(db);
      await setUpSchema({ migrations });
      assert.deepEqual(await contentOf(db), saved);
    }
  });

  it('are found by parts of their names, by role, and by number', async () => {
    const unvouched = { list: 'unvouched', query: '家阿' } as const;
    assert.equal((await listResidents(places.community, unvouched, page)).items.length, 1);
    const held = { role: 'VOLUNTEER', area: places.city, isHeld: true } as const;
    const ended = { role: 'ANY', area: places.community, isHeld: false } as const;
    for (const asked of [held, ended])
      assert.equal((await listRoleHolders(asked, '阿婆', page)).items.length, 1);
    assert.equal((await listFirms(places.city, '物业', page)).items.length, 1);
    assert.equal((await findFirmByNo('F-1'))?.id, 'b');
  });
});
