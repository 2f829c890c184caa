import type { Db } from 'mongodb';
import { orderOf } from '../kernel/id.ts';
import { withinOf } from '../kernel/work.ts';
import { areaColumnsOf } from '../platform/areaColumns.ts';
import type { Migration } from '../platform/migration.ts';
import { namePartsOf } from '../platform/nameParts.ts';

/**
 * People and firms are found by parts of their names and stand in lists; firms get a public number, the oldest the first. An
 * older program would change names and roles without these columns, so it must not go on beside it.
 */
export const namesFound: Migration = {
  name: '202611290340-names-found',
  kind: 'CONTRACT',
  about: 'names that can be searched, numbers of firms',
  run: async (db) => {
    await listPeople(db);
    await numberFirms(db);
  },
};

/** As much of a person as this step reads. */
interface Person {
  readonly _id: string;
  readonly displayName: string;
  readonly home: string;
  readonly joinedAt: Date;
  readonly grants: readonly Grant[];
  readonly endedGrants: readonly Grant[];
}

interface Grant {
  readonly role: string;
  readonly scope: string;
}

/** Nobody has been vouched for before: everybody waits for it. */
async function listPeople(db: Db): Promise<void> {
  const people = db.collection<Person>('people');
  for await (const person of people.find({ order: { $exists: false } })) {
    const parts = ['', ...namePartsOf(person.displayName)];
    const roleKeys = [
      ...roleKeysOf('held', person.grants, parts),
      ...roleKeysOf('ended', person.endedGrants, parts),
    ];
    const columns = {
      within: areaColumnsOf(person.home),
      residentKeys: ['all', 'new'].flatMap((list) => parts.map((part) => `${list}:${part}`)),
      roleKeys: [...new Set(roleKeys)],
      pastNames: [],
      pastHomes: [],
      endedVouches: [],
      consents: [],
      order: orderOf(person.joinedAt, person._id),
    };
    await people.updateOne({ _id: person._id }, { $set: columns });
  }
}

const roleKeysOf = (state: string, grants: readonly Grant[], parts: readonly string[]): string[] =>
  grants.flatMap(({ role, scope }) =>
    withinOf(scope).flatMap((area) =>
      [role, 'ANY'].flatMap((name) => parts.map((part) => `${state}:${name}@${area}:${part}`)),
    ),
  );

/** As much of a firm as this step reads. */
interface Firm {
  readonly _id: string;
  readonly name: string;
  readonly area: string;
  readonly at: Date;
}

async function numberFirms(db: Db): Promise<void> {
  const firms = db.collection<Firm>('firms');
  const serials = db.collection<{ _id: string; last: number }>('serials');
  const waiting = await firms.find({ no: { $exists: false } }).toArray();
  for (const firm of waiting.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    await serials.updateOne({ _id: 'firm' }, { $inc: { last: 1 } }, { upsert: true });
    const serial = await serials.findOne({ _id: 'firm' });
    const columns = {
      no: `F-${String(serial?.last ?? 1)}`,
      within: areaColumnsOf(firm.area),
      nameParts: namePartsOf(firm.name),
      order: orderOf(firm.at, firm._id),
    };
    await firms.updateOne({ _id: firm._id }, { $set: columns });
  }
}
