import assert from 'node:assert/strict';
import {
  caseIdOf,
  openedCase,
  type CaseDraft,
} from '../../../src/modules/mediation/mediationCase.ts';
import { monday, places } from '../../support/world.ts';
import { refusal } from './town.ts';

const draft = (change: Partial<CaseDraft> = {}): CaseDraft => ({
  source: { kind: 'FLAG', id: 'f1' },
  messageId: 'm1',
  title: '楼道堆物',
  area: places.grid,
  by: 'p1',
  role: 'SPOKESPERSON',
  at: monday,
  ...change,
});

describe('A new case', () => {
  it('begins with one line and no sides', () => {
    const opened = openedCase(draft());
    assert.equal(opened.state, 'REGISTERED');
    assert.equal(opened.version, 1);
    assert.deepEqual(opened.parties, []);
    assert.deepEqual(opened.history, [
      { number: 1, act: 'opened', at: monday, by: 'p1', role: 'SPOKESPERSON' },
    ]);
    assert.equal(opened.area, places.grid);
    const request = { id: 'r', content: 'c' };
    assert.deepEqual(openedCase(draft({ request })).history[0]?.request, request);
  });

  it('has its id from the message alone, whichever way it was opened', () => {
    const byConflictFlag = openedCase(draft());
    const byReport = openedCase(
      draft({ source: { kind: 'FIELD_REPORT', id: 'm1' }, by: 'p2', title: '另一个题目' }),
    );
    assert.equal(byConflictFlag.id, caseIdOf('m1'));
    // Written down: another way to make it would open a second case on every message.
    assert.equal(caseIdOf('m1'), 'e06f1fe7e8c0155c7f9b866f16fb81fc');
    assert.equal(byReport.id, byConflictFlag.id);
    assert.notEqual(caseIdOf('m2'), byConflictFlag.id);
  });

  it('is mediated by the mediator who opened it, and by nobody else yet', () => {
    assert.equal(openedCase(draft({ role: 'MEDIATOR' })).mediatorId, 'p1');
    assert.equal('mediatorId' in openedCase(draft()), false);
  });

  it('has a title of 1 to 80 characters', () => {
    assert.equal(openedCase(draft({ title: ` ${'题'.repeat(80)} ` })).title.length, 80);
    assert.throws(
      () => openedCase(draft({ title: '  ' })),
      refusal('BAD_INPUT', 'too_short', 'title'),
    );
    const long = draft({ title: '题'.repeat(81) });
    assert.throws(() => openedCase(long), refusal('BAD_INPUT', 'too_long'));
    const broken = draft({ title: '题\u0000' });
    assert.throws(() => openedCase(broken), refusal('BAD_INPUT', 'not_text'));
  });
});
