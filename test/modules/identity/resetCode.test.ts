import assert from 'node:assert/strict';
import {
  codeDigitsOf,
  isUsable,
  makeResetCode,
  newCode,
  type ResetCodeDraft,
} from '../../../src/modules/identity/resetCode.ts';
import { minutesLater, monday, places } from '../../support/world.ts';

const draft: ResetCodeDraft = {
  ...{ key: 'k', personId: 'lin', by: 'li', role: 'GRID_WORKER', scope: places.grid },
  ...{ recognition: 'ID_SHOWN', note: ' 手机丢了 ', issuedAt: monday, expiresAt: minutesLater(30) },
};

describe('A code from the counter', () => {
  it('is kept with who gave it to whom, how they knew them, and until when it holds', () => {
    const { id, order, ...said } = makeResetCode(draft);
    const { key: _, ...asked } = draft;
    assert.deepEqual(said, { ...asked, note: '手机丢了' });
    assert.ok(order.endsWith(id));
    assert.ok(order < makeResetCode({ ...draft, issuedAt: minutesLater(1) }).order);
  });

  it('is one for one key of one office', () => {
    const { id } = makeResetCode(draft);
    assert.equal(makeResetCode({ ...draft, note: '' }).id, id);
    assert.notEqual(makeResetCode({ ...draft, key: 'l' }).id, id);
    assert.notEqual(makeResetCode({ ...draft, by: 'wu' }).id, id);
  });

  it('may bear a remark of 200 characters, or none', () => {
    assert.equal(makeResetCode({ ...draft, note: '字'.repeat(200) }).note.length, 200);
    assert.equal(makeResetCode({ ...draft, note: '' }).note, '');
    assert.throws(() => makeResetCode({ ...draft, note: '字'.repeat(201) }), {
      detail: { field: 'note', reason: 'too_long', limit: 200 },
    });
  });

  it('is eight digits, said in two groups, and no two alike', () => {
    const codes = Array.from({ length: 200 }, newCode);
    for (const code of codes) assert.match(code, /^\d{4} \d{4}$/u);
    assert.ok(new Set(codes).size > 190);
  });

  it('is read whatever stands between its digits', () => {
    for (const typed of ['4821 9037', '48219037', '４８２１－９０３７', ' 4821.9037\n'])
      assert.equal(codeDigitsOf(typed), '48219037', typed);
    assert.equal(codeDigitsOf('没有'), '');
    assert.equal(codeDigitsOf(`${' '.repeat(39)}12`), '1');
  });

  it('is used once, before it expires', () => {
    const code = makeResetCode(draft);
    assert.equal(isUsable(code, new Date(minutesLater(30).getTime() - 1)), true);
    assert.equal(isUsable(code, minutesLater(30)), false);
    assert.equal(isUsable({ ...code, usedAt: minutesLater(1) }, minutesLater(2)), false);
  });
});
