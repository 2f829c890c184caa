import assert from 'node:assert/strict';
import { visitor } from '../../../src/kernel/work.ts';
import { takePaper } from '../../../src/modules/papers/takePaper.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { someone, workOf } from '../../support/world.ts';
import { useKeys } from './shop.ts';

describe('Papers are counted', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    useKeys();
  });

  it('person by person, in whichever role: what one has printed costs nobody else', async () => {
    for (let time = 0; time < 30; time += 1)
      await takePaper(workOf(someone(time % 2 ? 'MEDIATOR' : 'RESIDENT', 'nb', 'lin')));
    await assert.rejects(takePaper(workOf(someone('AUDITOR', 'nb', 'lin'))), { code: 'TOO_MANY' });
    await takePaper(workOf(someone('RESIDENT', 'nb', 'zhou')));
  });

  it('and printed for nobody who is not signed in', async () => {
    await assert.rejects(takePaper(workOf(visitor)), { code: 'NOT_SIGNED_IN' });
  });
});
