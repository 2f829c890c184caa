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

describe('Choosing how one is told', () => {
  useStore();

  it('holds from then on, for oneself alone, and is forgotten with the account', async () => {
    const wanted = { ...undisturbed, dailyAt: 480, silenced: ['LOOK_UPS'] as const };
    await chooseNotices(as('lin'), wanted);
    assert.deepEqual(await readNoticeChoice(as('lin')), wanted);
    assert.deepEqual(await readNoticeChoice(as('zhou')), usualChoice);
    await chooseNotices(as('lin'), usualChoice);
    assert.deepEqual(await readNoticeChoice(as('lin')), usualChoice, 'what is left out is gone');
    await removeChoiceOf('lin');
    assert.equal((await findChoice('lin')).version, 0);
  });

  it('writes nothing when it is the same, and the last of many at once holds', async () => {
    await chooseNotices(as('same'), usualChoice);
    assert.equal((await findChoice('same')).version, 0);
    const minutes = [10, 20, 30, 40];
    await Promise.all(
      minutes.map((dailyAt) => chooseNotices(as('same'), { ...usualChoice, dailyAt })),
    );
    const { choice, version } = await findChoice('same');
    assert.equal(version, 4);
    assert.ok(minutes.includes(choice.dailyAt ?? 0));
    await assert.rejects(
      chooseNotices(workOf(visitor, monday), usualChoice),
      (error) => error instanceof AppError && error.code === 'NOT_SIGNED_IN',
    );
  });
});
