import assert from 'node:assert/strict';
import { present } from '../../../src/kernel/assert.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { listNotices } from '../../../src/modules/notices/notice.store.ts';
import { findMessage } from '../../../src/modules/opinion/message.store.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { flagEvent, type ConflictFlag } from '../../../src/modules/triage/conflictFlag.ts';
import { dismissConflictFlag } from '../../../src/modules/triage/dismissConflictFlag.ts';
import { tellAuthors } from '../../../src/modules/triage/tellAuthors.ts';
import { noticesOfConflictFlag } from '../../../src/modules/triage/triage.notices.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, monday, places, someone, workOf } from '../../support/world.ts';

const work = workOf(someone('SPOKESPERSON', places.community));
const event = (flag: ConflictFlag, act: 'CONFIRMED' | 'DISMISSED' | 'RAISED') => ({
  ...flagEvent(flag, act, monday),
  seq: 1,
});
const authorOf = async ({ messageId }: ConflictFlag) =>
  present(await findMessage(messageId), 'message');

describe('Whoever wrote a message is told what was decided on it', () => {
  useStore();
  before(growPlaces);

  it('that it was confirmed, or read without being taken for a conflict; each once', async () => {
    const one = { id: await raiseConflictFlag(), version: 1, note: '' };
    const other = { id: await raiseConflictFlag(), version: 1, note: '别人看不到' };
    const confirmed = doneOf(await confirmConflictFlag(work, one));
    const dismissed = doneOf(await dismissConflictFlag(work, { ...other, reason: 'DUPLICATE' }));
    const events = [event(confirmed, 'CONFIRMED'), event(dismissed, 'DISMISSED')];
    assert.equal(await tellAuthors(events), 2);
    assert.equal(await tellAuthors(events), 0);
    const { no, authorId = '' } = await authorOf(dismissed);
    const { items } = await listNotices({ personId: authorId, unreadOnly: true }, { first: 5 });
    assert.deepEqual(
      items.map(({ kind, path }) => [kind, path]),
      [['POST_READ', `/posts/${no}`]],
    );
    assert.doesNotMatch(JSON.stringify(items), /别人看不到/u);
  });

  it('nothing of being raised, of an own decision, and nobody of what was gathered', async () => {
    const one = { id: await raiseConflictFlag(), version: 1, note: '' };
    const flag = doneOf(await confirmConflictFlag(work, one));
    const message = await authorOf(flag);
    assert.deepEqual(noticesOfConflictFlag(flag, message, event(flag, 'RAISED')), []);
    const own = { ...message, authorId: work.actor.personId };
    assert.deepEqual(noticesOfConflictFlag(flag, own, event(flag, 'CONFIRMED')), []);
    const { authorId: _nobody, ...gathered } = message;
    assert.deepEqual(noticesOfConflictFlag(flag, gathered, event(flag, 'CONFIRMED')), []);
  });
});
