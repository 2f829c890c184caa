import assert from 'node:assert/strict';
import { openNotice } from '../../../src/modules/notices/openNotice.ts';
import { useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';
import { aNotice, told } from './told.ts';

describe('Opening a notice', () => {
  useStore();

  it('of two at once writes one moment down, and both are told the same', async () => {
    const { id } = await told(aNotice({ personId: 'twice' }));
    const at = (ms: number) =>
      workOf(someone('RESIDENT', places.community, 'twice'), new Date(monday.getTime() + ms));
    const both = await Promise.all([openNotice(at(1), id), openNotice(at(2), id)]);
    assert.equal(new Set(both.map(({ readAt }) => readAt?.getTime())).size, 1);
  });
});
