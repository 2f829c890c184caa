import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { foldedSearchKeys } from '../../src/migrations/202611300010-folded-search-keys.ts';
import { listFirms, saveFirm } from '../../src/modules/identity/firm.store.ts';
import { makePerson } from '../../src/modules/identity/person.ts';
import {
  listResidents,
  listRoleHolders,
  savePerson,
} from '../../src/modules/identity/person.store.ts';
import { countCases } from '../../src/modules/mediation/case.store.ts';
import { countFeed } from '../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { countListedConflictFlags } from '../../src/modules/triage/conflictFlag.store.ts';
import { triageMessages } from '../../src/modules/triage/triageMessages.ts';
import { logVolunteerService } from '../../src/modules/volunteering/logVolunteerService.ts';
import { countVolunteerServices } from '../../src/modules/volunteering/volunteerService.store.ts';
import { systemActor } from '../../src/kernel/work.ts';
import { as, registered, settle } from '../modules/mediation/town.ts';
import { patrol } from '../modules/volunteering/volunteers.ts';
import { plainJudge } from '../support/judge.ts';
import { useStore } from '../support/store.ts';
import { monday, places, someone, workOf } from '../support/world.ts';

interface Kept {
  readonly _id: string;
  readonly [field: string]: unknown;
}

/** The keys of a text as the program made them before: neither simplified nor without signs. */
function formerPartsOf(text: string): string[] {
  const points = Array.from(text.normalize('NFKC').toLowerCase().replace(/\s/gu, ''));
  return points.flatMap((_, at) =>
    [2, 3, 4]
      .filter((length) => at + length <= points.length)
      .map((length) => points.slice(at, at + length).join('')),
  );
}

const area = places.community;
const name = '阿依古麗·買買提';
const keyed = [
  ['people', 'residentKeys'],
  ['people', 'roleKeys'],
  ['firms', 'nameParts'],
  ...['messages', 'flags', 'cases', 'services'].map((kept) => [kept, 'searchKeys'] as const),
] as const;

describe('What was kept before searching folded its words', () => {
  useStore();

  const db = () => present(mongoose.connection.db, 'the test store');
  const kept = async () => {
    const found = new Map<string, unknown>();
    for (const [collection, field] of keyed)
      for (const one of await db().collection<Kept>(collection).find().toArray())
        found.set(`${collection} ${one._id} ${field}`, one[field]);
    return found;
  };

  /** Gives documents the keys that the former program gave them: `keysOf` each. */
  async function turnBack(
    collection: string,
    field: string,
    keysOf: (one: Kept) => readonly string[],
  ): Promise<void> {
    for (const one of await db().collection<Kept>(collection).find().toArray())
      await db()
        .collection<Kept>(collection)
        .updateOne({ _id: one._id }, { $set: { [field]: keysOf(one) } });
  }

  before('written, and given the keys of that time', async () => {
    await settle();
    const grant = { role: 'VOLUNTEER', scope: area, since: monday, by: 'admin' } as const;
    const person = {
      ...makePerson({
        id: 'ayi',
        userName: 'ayi',
        displayName: name,
        home: area,
        joinedAt: monday,
      }),
      grants: [grant],
    };
    await savePerson(person, { passwordHash: 'none', request: 'ayi' });
    await saveFirm(
      { id: 'firm', no: 'F-7', name: '張記‧小鋪', area, representativeId: 'ayi' },
      { request: 'firm', by: 'test', at: monday },
    );
    await registered();
    await db()
      .collection('cases')
      .updateMany({}, { $set: { title: '樓上‧漏水' } });
    const author = workOf(someone('RESIDENT', area));
    const post = await publishPost(author, {
      key: 'post',
      title: '樓上·漏水',
      body: '吵，天天吵。',
    });
    await triageMessages(workOf(systemActor('triage')), plainJudge, [post]);
    await logVolunteerService(as('second', 'VOLUNTEER'), { ...patrol(-90, 60), note: '沿河‧巡查' });

    const lists = /^(?:all|new|(?:held|ended):[^:]*):/u;
    for (const field of ['residentKeys', 'roleKeys'])
      await turnBack('people', field, ({ displayName, [field]: keys }) => [
        ...new Set(
          (keys as string[]).flatMap((key) => {
            const [list = ''] = lists.exec(key) ?? [];
            return [list, ...formerPartsOf(String(displayName)).map((part) => list + part)];
          }),
        ),
      ]);
    await turnBack('firms', 'nameParts', (firm) => formerPartsOf(String(firm['name'])));
    await turnBack('services', 'searchKeys', ({ volunteerId, note }) => [
      `@${String(volunteerId)}`,
      ...formerPartsOf(String(note)),
    ]);
    for (const collection of ['messages', 'flags', 'cases'])
      await turnBack(collection, 'searchKeys', ({ title, no }) => [
        `#${String(no)}`,
        ...formerPartsOf(typeof title === 'string' ? title : ''),
      ]);
    assert.deepEqual(await found(), [0, 0, 0, 0, 0, 0, 0]);
  });

  const found = async () => {
    const page = { first: 5 };
    const people = await Promise.all([
      listResidents(area, { list: 'everybody', query: '阿依古丽买买提' }, page),
      listRoleHolders({ role: 'ANY', area, isHeld: true }, '阿依古丽 买买提', page),
      listFirms(area, '张记小铺', page),
    ]);
    const counts = await Promise.all([
      countFeed({ area, query: '楼上漏水' }),
      countListedConflictFlags({ area, state: 'OPEN', query: '楼上漏水' }),
      countCases({ area, query: '楼上漏水' }),
      countVolunteerServices({ area, state: 'LOGGED', query: '沿河巡查' }),
    ]);
    return [...people.map(({ items }) => items.length), ...counts.map(({ number }) => number)];
  };

  it('is found by them afterwards, and by its former keys still; a second run changes nothing', async () => {
    const former = await kept();
    await foldedSearchKeys.run(db());
    const folded = await kept();
    assert.deepEqual(await found(), [1, 1, 1, 1, 1, 1, 1]);
    for (const [one, keys] of former)
      for (const key of keys as string[])
        assert.ok((folded.get(one) as string[]).includes(key), `${one} ${key}`);
    await foldedSearchKeys.run(db());
    assert.deepEqual(await kept(), folded);
  });
});
