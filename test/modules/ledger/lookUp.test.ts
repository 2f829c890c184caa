import assert from 'node:assert/strict';
import { isSameLook, makeLookUp, type LookUpDraft } from '../../../src/modules/ledger/lookUp.ts';
import { minutesLater, monday } from '../../support/world.ts';

const draft: LookUpDraft = {
  ...{ key: 'k', account: 'a', by: 'officer', role: 'CREDIT_OFFICER' },
  ...{ purpose: '  核对修复申请\r\n第二页 ', at: monday },
};
const lookUp = (own: Partial<LookUpDraft> = {}) => makeLookUp({ ...draft, ...own });

describe('A look into a record', () => {
  it('is written down with who looked, in which role, when and why', () => {
    const { id, request: _, order, ...said } = lookUp();
    assert.deepEqual(said, {
      account: 'a',
      by: 'officer',
      role: 'CREDIT_OFFICER',
      purpose: '核对修复申请\n第二页',
      at: monday,
    });
    assert.ok(order.endsWith(id));
    assert.ok(order < lookUp({ at: minutesLater(1) }).order);
  });

  it('is one for one key of one officer', () => {
    assert.equal(lookUp({ purpose: '另一个理由', at: minutesLater(9) }).id, lookUp().id);
    assert.notEqual(lookUp({ key: 'l' }).id, lookUp().id);
    assert.notEqual(lookUp({ by: 'another' }).id, lookUp().id);
  });

  it('has a purpose of 4 to 200 characters', () => {
    for (const purpose of ['四个字的', '字'.repeat(200)])
      assert.equal(lookUp({ purpose }).purpose, purpose);
    assert.throws(() => lookUp({ purpose: '三个字' }), {
      detail: { field: 'purpose', reason: 'too_short', limit: 4 },
    });
    assert.throws(() => lookUp({ purpose: '字'.repeat(201) }), {
      detail: { field: 'purpose', reason: 'too_long', limit: 200 },
    });
  });

  it('is the same look when the same is asked within ten minutes', () => {
    assert.equal(isSameLook(lookUp(), lookUp({ at: minutesLater(10) })), true);
    const tooLate = new Date(minutesLater(10).getTime() + 1);
    assert.equal(isSameLook(lookUp(), lookUp({ at: tooLate })), false);
    assert.equal(isSameLook(lookUp(), lookUp({ purpose: '另一个理由' })), false);
    assert.equal(isSameLook(lookUp(), lookUp({ account: 'b' })), false);
  });
});
