import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { visitor } from '../../../src/kernel/work.ts';
import { chooseNotices } from '../../../src/modules/notices/chooseNotices.ts';
import { usualChoice } from '../../../src/modules/notices/noticeChoice.ts';
import { findChoice, removeChoiceOf } from '../../../src/modules/notices/noticeChoice.store.ts';
import { readNoticeChoice } from '../../../src/modules/notices/readNoticeChoice.ts';
import { useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';

const as = (personId: string) => workOf(someone('RESIDENT', places.community, personId), monday);
const { quietHours: _hours, ...undisturbed } = usualChoice;
const usual = { ...usualChoice, version: 0 };
const overtaken = (error: unknown) =>
  error instanceof AppError && error.detail.reason === 'changed_meanwhile';

describe('Choosing how one is told', () => {
  useStore();

  it('holds from then on, for oneself alone, and is forgotten with the account', async () => {
    const wanted = { ...undisturbed, dailyAt: 480, silenced: ['LOOK_UPS'] as const };
    await chooseNotices(as('lin'), { ...wanted, version: 0 });
    assert.deepEqual(await readNoticeChoice(as('lin')), { ...wanted, version: 1 });
    assert.deepEqual(await readNoticeChoice(as('zhou')), usual);
    await chooseNotices(as('lin'), { ...usual, version: 1 });
    const again = await readNoticeChoice(as('lin'));
    assert.deepEqual(again, { ...usual, version: 2 }, 'what is left out is gone');
    await removeChoiceOf('lin');
    assert.equal((await findChoice('lin')).version, 0);
  });

  it('writes nothing when it is the same, sent again too; whoever did not know of another is told', async () => {
    await chooseNotices(as('same'), usual);
    assert.equal((await findChoice('same')).version, 0);
    const daily = { ...usual, dailyAt: 480 };
    await chooseNotices(as('same'), daily);
    assert.deepEqual(await chooseNotices(as('same'), daily), { ...daily, version: 1 });
    await assert.rejects(chooseNotices(as('same'), { ...usual, dailyAt: 600 }), overtaken);
    assert.equal((await findChoice('same')).choice.dailyAt, 480, 'nothing is lost unseen');
    await chooseNotices(as('same'), { ...usual, dailyAt: 600, version: 1 });
    assert.equal((await findChoice('same')).choice.dailyAt, 600);
  });

  it('of many at once takes one, and tells the others', async () => {
    const tries = await Promise.allSettled(
      [10, 20, 30, 40].map((dailyAt) => chooseNotices(as('many'), { ...usual, dailyAt })),
    );
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
    for (const one of tries) if (one.status === 'rejected') assert.ok(overtaken(one.reason));
    assert.equal((await findChoice('many')).version, 1);
    await assert.rejects(
      chooseNotices(workOf(visitor, monday), usual),
      (error) => error instanceof AppError && error.code === 'NOT_SIGNED_IN',
    );
  });
});
