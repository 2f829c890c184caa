import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { randomId } from '../../src/kernel/id.ts';
import { doneOf } from '../../src/kernel/outcome.ts';
import { listColumns } from '../../src/migrations/202611291800-list-columns.ts';
import { servicesByName } from '../../src/migrations/202611291810-services-by-name.ts';
import { wordsOfTheFeed } from '../../src/migrations/202611291820-words-of-the-feed.ts';
import { countCases, countCasesOf } from '../../src/modules/mediation/case.store.ts';
import { confirmForCase } from '../../src/modules/mediation/confirmForCase.ts';
import { openCase } from '../../src/modules/mediation/openCase.ts';
import { importedMessage, importMessages } from '../../src/modules/opinion/importMessages.ts';
import { countFeed, countMessagesOf } from '../../src/modules/opinion/message.store.ts';
import { countListedConflictFlags } from '../../src/modules/triage/conflictFlag.store.ts';
import { countVolunteerServices } from '../../src/modules/volunteering/volunteerService.store.ts';
import { logVolunteerService } from '../../src/modules/volunteering/logVolunteerService.ts';
import {
  agreed,
  as,
  asked,
  close,
  mediating,
  personId,
  registered,
  settle,
  spokesperson,
} from '../modules/mediation/town.ts';
import { patrol } from '../modules/volunteering/volunteers.ts';
import { raiseConflictFlag } from '../support/flags.ts';
import { useStore } from '../support/store.ts';
import { places } from '../support/world.ts';

const columns = ['searchKeys', 'hasCase', 'mediatedBy', 'awaitedIds'];
const collections = ['messages', 'flags', 'cases', 'services'];
const area = places.community;

describe('Lists that could be neither searched nor counted', () => {
  useStore();
  before(settle);

  const db = () => present(mongoose.connection.db, 'the test store');
  const kept = async () => {
    const found = await Promise.all(
      collections.map((name) => db().collection(name).find().toArray()),
    );
    return found.flat();
  };

  it('are found and counted as if they had been written by the program of today', async () => {
    const [first, other] = [await raiseConflictFlag(), await raiseConflictFlag()];
    for (const id of [first, other])
      await confirmForCase(spokesperson, { id, version: 1, note: '' });
    doneOf(await openCase(spokesperson, { key: randomId(), flagId: first }));
    await registered();
    await asked();
    await mediating();
    await agreed();
    await close(await asked(), 'SETTLED_THEMSELVES');
    const row = { externalId: 'outside', title: '', body: '外面来的一条' };
    await importMessages(spokesperson, [importedMessage(spokesperson, '论坛', area, row)]);
    await logVolunteerService(as('second', 'VOLUNTEER'), patrol(-90, 60));
    const before = await kept();

    const unset = { $unset: Object.fromEntries(columns.map((name) => [name, ''])) };
    for (const name of collections) await db().collection(name).updateMany({}, unset);
    const run = async () => {
      for (const migration of [listColumns, servicesByName, wordsOfTheFeed])
        await migration.run(db());
    };
    await run();
    assert.deepEqual(await kept(), before);
    await run();
    assert.deepEqual(await kept(), before, 'the second time nothing changes');
  });

  it('also by words', async () => {
    const counts = await Promise.all([
      countCases({ area, query: '楼上漏水' }),
      countCases({ area, state: 'REGISTERED', mediatedBy: 'nobody' }),
      countCasesOf({ sideIds: [personId('lin')], isAwaited: true }),
      countListedConflictFlags({ area, state: 'CONFIRMED', hasCase: false }),
      countVolunteerServices({ area, state: 'LOGGED', query: '沿河巡查' }),
      countFeed({ area, query: '外面来的' }),
      countMessagesOf({ authorId: personId('nobody') }),
    ]);
    assert.deepEqual(
      counts.map(({ number }) => number > 0),
      [true, true, true, true, true, true, false],
    );
  });
});
