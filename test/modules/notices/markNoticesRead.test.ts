import assert from 'node:assert/strict';
import { markNoticesRead } from '../../../src/modules/notices/markNoticesRead.ts';
import { countNotices } from '../../../src/modules/notices/notice.store.ts';
import { tell } from '../../../src/modules/notices/tell.ts';
import { useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';
import { aNotice, told, words } from './told.ts';

describe('Opening every notice', () => {
  useStore();

  it('reaches hundreds, and leaves those of a neighbour unread', async () => {
    const drafts = Array.from({ length: 300 }, () => aNotice({ personId: 'many' }));
    await tell([...drafts, aNotice({ personId: 'beside' })], words);
    const newest = await told(
      aNotice({ personId: 'many', at: new Date(monday.getTime() + 60_000) }),
    );
    const work = workOf(someone('RESIDENT', places.community, 'many'), monday);
    assert.deepEqual(await markNoticesRead(work, newest.id), { number: 0, isMore: false });
    assert.equal((await countNotices({ personId: 'beside', unreadOnly: true })).number, 1);
  });
});
