import assert from 'node:assert/strict';
import { checkContact, isSameContact } from '../../../src/modules/community/areaContact.ts';

const office = {
  name: '桥头社区居委会',
  address: '桥头路 1 号',
  phone: '0574-8888 0001',
  hours: '工作日 8:30–17:00',
};

const refused = (part: Partial<typeof office>, field: string, reason: string) => {
  assert.throws(
    () => checkContact({ ...office, ...part }),
    (error: { code?: string; detail?: { field?: string; reason?: string } }) =>
      error.code === 'BAD_INPUT' && error.detail?.field === field && error.detail.reason === reason,
  );
};

describe('The contact of an area', () => {
  it('is kept as it was written', () => {
    assert.deepEqual(checkContact(office), office);
  });

  it('lacks nothing', () => {
    for (const field of ['name', 'address', 'phone', 'hours'] as const) {
      refused({ [field]: '' }, field, 'too_short');
      refused({ [field]: '1'.repeat(101) }, field, 'too_long');
    }
  });

  it('has a number that can be dialled, in plain signs however it was typed', () => {
    const phoneOf = (phone: string) => checkContact({ ...office, phone }).phone;
    assert.equal(phoneOf('（０５７４）８８８８—０００１'), '(0574)8888-0001');
    assert.equal(phoneOf('+86 574 8888 0001'), '+86 574 8888 0001');
    assert.equal(phoneOf('12345'), '12345');
    for (const phone of ['1234', '请打 12345', '12345 转 3', '0574/88880001'])
      refused({ phone }, 'phone', 'not_a_number');
  });

  it('is the same only when every part of it is', () => {
    assert.equal(isSameContact(office, { ...office }), true);
    for (const field of ['name', 'address', 'phone', 'hours'] as const)
      assert.equal(isSameContact(office, { ...office, [field]: 'other' }), false, field);
  });
});
