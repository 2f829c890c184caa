import assert from 'node:assert/strict';
import { orderOf } from '../../../src/kernel/id.ts';
import { groupedCode } from '../../../src/modules/papers/paper.ts';
import { savePaper } from '../../../src/modules/papers/paper.store.ts';
import { readPaper } from '../../../src/modules/papers/readPaper.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { monday, places } from '../../support/world.ts';

const paper = {
  code: 'K7QF2M9D8XY01ABC',
  kind: 'RECORD',
  subject: 'account',
  issuedTo: 'lin',
  office: places.community,
  issuedAt: monday,
  order: orderOf(monday, 'k7qf2m9d8xy01abc'),
  sha256: '0'.repeat(64),
} as const;

describe('Whoever holds a paper', () => {
  useStore();
  beforeEach(emptyStore);

  it('finds by its code that it was issued, however the code is typed', async () => {
    assert.equal(await savePaper(paper), 'inserted');
    assert.deepEqual(await readPaper(groupedCode(paper.code).toLowerCase()), paper);
  });

  it('learns nothing from a code that was never given', async () => {
    for (const typed of ['K7QF2M9D8XY01ABD', 'nothing', ''])
      assert.equal(await readPaper(typed), null);
  });

  it('keeps the first paper of a code', async () => {
    await savePaper(paper);
    assert.equal(await savePaper({ ...paper, sha256: '1'.repeat(64) }), 'exists');
    assert.equal((await readPaper(paper.code))?.sha256, paper.sha256);
  });
});
