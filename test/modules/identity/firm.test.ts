import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import {
  firmNameKeyOf,
  firmNoFrom,
  firmNoOf,
  makeFirm,
} from '../../../src/modules/identity/firm.ts';

describe('A firm', () => {
  const make = (name: string) => makeFirm('f1', { name, area: 'nb', representativeId: 'p1' });

  it('has a name of 2 to 60 characters', () => {
    assert.deepEqual(make(' 甲乙餐饮店 '), {
      id: 'f1',
      name: '甲乙餐饮店',
      area: 'nb',
      representativeId: 'p1',
    });
    for (const wrong of ['', '甲', 'x'.repeat(61), 'a\u0000b'])
      assert.throws(
        () => make(wrong),
        (error) =>
          error instanceof AppError && error.code === 'BAD_INPUT' && error.detail.field === 'name',
      );
  });

  it('has a number that can be said on the phone, read however it is typed', () => {
    assert.equal(firmNoOf(12), 'F-12');
    for (const typed of ['F-12', 'f12', 'f 12', 'Ｆ－１２', 'F – 12', '12', ' 12\u200b', '-12'])
      assert.equal(firmNoFrom(typed), 'F-12', typed);
    assert.equal(firmNoFrom('123456789'), 'F-123456789');
  });

  it('is meant by no other text: neither a case’s number nor one with too many digits', () => {
    for (const typed of ['', 'F', 'F-', 'F-0', 'F-012', 'G-12', '12 号', 'F-12-1', '2026-12'])
      assert.equal(firmNoFrom(typed), undefined, typed);
    for (const typed of ['1234567890', `12${'0'.repeat(400)}`, 'FF12'])
      assert.equal(firmNoFrom(typed), undefined, typed);
  });

  it('is the same firm however its name is spaced, cased or wide', () => {
    assert.equal(firmNameKeyOf('ＡＢ 餐饮（宁波）'), firmNameKeyOf('ab餐饮(宁波)'));
    assert.notEqual(firmNameKeyOf('甲餐饮'), firmNameKeyOf('乙餐饮'));
  });
});
