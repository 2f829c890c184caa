import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { firmNameKeyOf, makeFirm } from '../../../src/modules/identity/firm.ts';

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

  it('is the same firm however its name is spaced, cased or wide', () => {
    assert.equal(firmNameKeyOf('ＡＢ 餐饮（宁波）'), firmNameKeyOf('ab餐饮(宁波)'));
    assert.notEqual(firmNameKeyOf('甲餐饮'), firmNameKeyOf('乙餐饮'));
  });
});
