import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { codeOf } from '../../../src/modules/delivery/addressCode.ts';
import { confirmDeliveryAddress } from '../../../src/modules/delivery/confirmDeliveryAddress.ts';
import { emptyStore } from '../../support/store.ts';
import { as, given, later, useOfferedTown } from './reached.ts';

const refused = (reason: string) => (error: unknown) =>
  error instanceof AppError && error.detail.reason === reason;
const confirm = (personId: string, code: string, minutes = 0) =>
  confirmDeliveryAddress(as(personId, later(minutes)), { channel: 'MAIL', code });
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');

describe('Confirming an address', () => {
  useOfferedTown();
  beforeEach(emptyStore);

  it('takes its code, and again it stays as it is', async () => {
    const code = codeOf(await given('lin'));
    const confirmed = await confirm('lin', code, 1);
    assert.deepEqual([confirmed.state, confirmed.confirmedAt], ['CONFIRMED', later(1)]);
    assert.deepEqual((await confirm('lin', 'anything', 40)).confirmedAt, later(1));
  });

  it('takes no other code: not of somebody else, not of an earlier round, not a late one', async () => {
    const first = codeOf(await given('lin'));
    const second = await given('lin');
    const others = codeOf(await given('zhou'));
    for (const code of [first, others, wrongFor(codeOf(second))])
      await assert.rejects(confirm('lin', code), refused('wrong_code'));
    await assert.rejects(confirm('lin', codeOf(second), 30), refused('code_over'));
    await assert.rejects(confirm('nobody', '123456'), refused('address'));
  });

  it('lets nobody guess: after five tries even the right one is refused', async () => {
    const code = codeOf(await given('lin'));
    for (let slip = 0; slip < 9; slip += 1)
      await assert.rejects(confirm('lin', '12345'), refused('wrong_code'));
    const tries = Array.from({ length: 8 }, () => confirm('lin', wrongFor(code)));
    const reasons = (await Promise.allSettled(tries)).map((one) =>
      one.status === 'rejected' && one.reason instanceof AppError ? one.reason.detail.reason : '',
    );
    assert.equal(reasons.filter((reason) => reason === 'wrong_code').length, 5);
    await assert.rejects(confirm('lin', code), refused('code_guesses'));
  });
});
