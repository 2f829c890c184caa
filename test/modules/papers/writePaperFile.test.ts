import assert from 'node:assert/strict';
import { visitor } from '../../../src/kernel/work.ts';
import { writePaperFile } from '../../../src/modules/papers/writePaperFile.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { someone, workOf } from '../../support/world.ts';
import { draft, shop, useKeys } from './shop.ts';

describe('A paper to be edited', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    useKeys();
  });

  it('is a file of a word processor, and no issue: it has no code', async () => {
    const bytes = await writePaperFile(workOf(someone('MEDIATOR', 'nb')), draft, shop);
    assert.equal(Buffer.from(bytes.subarray(0, 2)).toString(), 'PK');
  });

  it('is for people alone', async () => {
    await assert.rejects(writePaperFile(workOf(visitor), draft, shop), { code: 'NOT_SIGNED_IN' });
  });
});
