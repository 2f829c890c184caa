import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { checkAddress, codeEndsAt } from '../../../src/modules/delivery/deliveryAddress.ts';
import { monday } from '../../support/world.ts';

const refusedFor = (reason: string) => (error: unknown) =>
  error instanceof AppError && error.code === 'BAD_INPUT' && error.detail.reason === reason;

describe('An address as it is typed', () => {
  it('is read as a mail address, whatever came along when it was pasted, and shown without its middle', () => {
    for (const typed of [
      'lin.qiaoyun@Example.COM',
      '  lin.qiaoyun@example.com\n',
      '\u202alin.qiaoyun@example.com\u202c',
      'ｌｉｎ.qiaoyun＠example.com',
    ])
      assert.deepEqual(checkAddress('MAIL', typed), {
        value: 'lin.qiaoyun@example.com',
        shown: 'l***@example.com',
      });
  });

  it('is refused when nothing can be sent there, or when it could be more than one', () => {
    for (const typed of [
      '',
      'lin',
      'lin@',
      '@example.com',
      'a@b',
      'lin@example.com, zhou@example.com',
      'lin@example.com\r\nBcc: zhou@example.com',
      '"lin zhou"@example.com',
      `${'l'.repeat(250)}@example.com`,
      'l'.repeat(100_000),
    ])
      assert.throws(() => checkAddress('MAIL', typed), refusedFor('not_a_mail_address'), typed);
  });

  it('is read as a mobile number', () => {
    assert.deepEqual(checkAddress('SMS', '（+86）138-1234-5678'), {
      value: '13812345678',
      shown: '138****5678',
    });
    assert.throws(() => checkAddress('SMS', '12345'), refusedFor('not_a_phone'));
  });

  it('waits half an hour for its code', () => {
    assert.deepEqual(codeEndsAt({ addedAt: monday }), new Date('2026-11-23T01:30:00.000Z'));
  });
});
