import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { visitor, systemActor } from '../../../src/kernel/work.ts';
import { markNoticeRead } from '../../../src/modules/notices/markNoticeRead.ts';
import { markNoticesRead } from '../../../src/modules/notices/markNoticesRead.ts';
import { countUnread, readNotices } from '../../../src/modules/notices/readNotices.ts';
import { useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';
import { aNotice, told } from './told.ts';

const as = (personId: string, now = monday) =>
  workOf(someone('RESIDENT', places.community, personId), now);
const code = (wanted: string) => (error: unknown) =>
  error instanceof AppError && error.code === wanted;
const at = (minute: number) => new Date(monday.getTime() + minute * 60_000);
const idsOf = async (personId: string, unreadOnly: boolean) =>
  (await readNotices(as(personId), unreadOnly, { first: 50 })).items.map(({ id }) => id);

/** Three notices of a person, the oldest first. */
const three = (personId: string) =>
  Promise.all([1, 2, 3].map((minute) => told(aNotice({ personId, at: at(minute) }))));

describe('One’s own notices', () => {
  useStore();

  it('are read newest first, page after page, by nobody else', async () => {
    const [first, second, third] = (await three('reads')).map(({ id }) => id);
    assert.deepEqual(await idsOf('reads', false), [third, second, first]);
    const page = await readNotices(as('reads'), false, { first: 2 });
    assert.deepEqual([page.items.length, page.hasNext, (await page.count()).number], [2, true, 3]);
    const after = page.items[1]?.order ?? '';
    const rest = await readNotices(as('reads'), false, { first: 2, after });
    assert.deepEqual(
      rest.items.map(({ id }) => id),
      [first],
    );
    assert.deepEqual(await idsOf('another', false), []);
    for (const actor of [visitor, systemActor('import')])
      await assert.rejects(
        readNotices(workOf(actor, monday), false, { first: 5 }),
        code('NOT_SIGNED_IN'),
      );
  });

  it('are opened one by one: the first time counts, and somebody else’s is not there', async () => {
    const [one, two, three_] = await three('opens');
    assert.ok(one && two && three_);
    const opened = await markNoticeRead(as('opens', at(5)), two.id);
    assert.deepEqual(opened.readAt, at(5));
    assert.deepEqual((await markNoticeRead(as('opens', at(9)), two.id)).readAt, at(5));
    assert.deepEqual(await idsOf('opens', true), [three_.id, one.id]);
    assert.equal((await countUnread(as('opens'))).number, 2);
    await assert.rejects(markNoticeRead(as('another'), one.id), code('NOT_FOUND'));
    await assert.rejects(markNoticeRead(as('opens'), 'no such'), code('NOT_FOUND'));
  });

  it('are opened all at once up to what was in sight; what came meanwhile stays unread', async () => {
    const [, second, third] = await three('sweeps');
    assert.ok(second && third);
    assert.equal((await markNoticesRead(as('sweeps', at(5)), second.id)).number, 1);
    assert.deepEqual(await idsOf('sweeps', true), [third.id]);
    assert.equal((await markNoticesRead(as('sweeps', at(6)), second.id)).number, 1);
    await assert.rejects(markNoticesRead(as('another'), third.id), code('NOT_FOUND'));
    await assert.rejects(markNoticesRead(workOf(visitor, monday), third.id), code('NOT_SIGNED_IN'));
    assert.deepEqual(await idsOf('sweeps', true), [third.id]);
  });
});
