import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import {
  countNotices,
  findNotice,
  removeNoticesOf,
  saveRead,
} from '../../../src/modules/notices/notice.store.ts';
import { usualChoice } from '../../../src/modules/notices/noticeChoice.ts';
import { saveChoice } from '../../../src/modules/notices/noticeChoice.store.ts';
import { tell } from '../../../src/modules/notices/tell.ts';
import { useStore } from '../../support/store.ts';
import { monday } from '../../support/world.ts';
import { aNotice, told, words } from './told.ts';

const unreadOf = async (personId: string) =>
  (await countNotices({ personId, unreadOnly: true })).number;

describe('Telling people', () => {
  useStore();

  it('tells each matter and state once, however often and by however many it is told', async () => {
    const [one, other] = [aNotice({ personId: 'once' }), aNotice({ personId: 'once' })];
    assert.equal(await tell([one], words), 1);
    assert.equal(await tell([one, other], words), 1);
    const together = await Promise.all(
      Array.from({ length: 5 }, () => tell([one, other, aNotice({ personId: 'else' })], words)),
    );
    assert.equal(
      together.reduce((sum, fresh) => sum + fresh, 0),
      5,
    );
    assert.equal(await unreadOf('once'), 2);
    assert.equal(await tell([], words), 0);
  });

  it('does not make unread again what was read', async () => {
    const draft = aNotice({ personId: 'reader' });
    const { id } = await told(draft);
    await saveRead('reader', id, monday);
    await tell([draft], words);
    assert.equal(await unreadOf('reader'), 0);
    assert.deepEqual((await findNotice('reader', id))?.readAt, monday);
  });

  it('keeps quiet what its person chose so: it stands in the list, unread by nobody, and rings no bell', async () => {
    await saveChoice('quiet', { ...usualChoice, silenced: ['REMINDERS'] }, 0);
    const { id } = await told(aNotice({ personId: 'quiet', kind: 'POT_NEAR' }));
    assert.deepEqual((await findNotice('quiet', id))?.isQuiet, true);
    assert.equal(await unreadOf('quiet'), 0);
    await told(aNotice({ personId: 'quiet' }));
    await told(aNotice({ personId: 'loud', kind: 'POT_NEAR' }));
    assert.deepEqual([await unreadOf('quiet'), await unreadOf('loud')], [1, 1]);
    await saveRead('quiet', id, monday);
    assert.deepEqual((await findNotice('quiet', id))?.readAt, monday, 'opening it is noted');
  });

  it('tells a thousand at once', async () => {
    const personId = randomId();
    const drafts = Array.from({ length: 1_000 }, () => aNotice({ personId }));
    assert.equal(await tell(drafts, words), 1_000);
  });

  it('is forgotten with the account, and nobody else’s goes with it', async () => {
    const [{ id }, kept] = [await told(aNotice({ personId: 'gone' })), await told(aNotice())];
    await removeNoticesOf('gone');
    assert.equal(await findNotice('gone', id), null);
    assert.equal((await findNotice('lin', kept.id))?.id, kept.id);
  });
});
