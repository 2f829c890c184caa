import assert from 'node:assert/strict';
import { markNoticeRead } from '../../../src/modules/notices/markNoticeRead.ts';
import { useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';
import { aNotice, told } from './told.ts';

describe('Opening a notice', () => {
  useStore();

  it('of two at once writes one moment down, and both are told the same', async () => {
    const { id } = await told(aNotice({ personId: 'twice' }));
    const at = (ms: number) =>
      workOf(someone('RESIDENT', places.community, 'twice'), new Date(monday.getTime() + ms));
    const both = await Promise.all([markNoticeRead(at(1), id), markNoticeRead(at(2), id)]);
    assert.equal(new Set(both.map(({ readAt }) => readAt?.getTime())).size, 1);
  });
});
