import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { deliverAgain } from '../../../src/modules/delivery/deliverAgain.ts';
import { listDeliveriesOf } from '../../../src/modules/delivery/delivery.store.ts';
import { readFailedDeliveries } from '../../../src/modules/delivery/readFailedDeliveries.ts';
import { removeDeliveryAddress } from '../../../src/modules/delivery/removeDeliveryAddress.ts';
import { sendLetters } from '../../../src/modules/delivery/sendLetters.ts';
import { emptyStore } from '../../support/store.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { as, given, later, planned, reached, Recorder, useOfferedTown } from './reached.ts';

const confirm = () => Promise.resolve();
const code = (wanted: string) => (error: unknown) =>
  error instanceof AppError && error.code === wanted;
const admin = (minutes = 2) => workOf(someone('ADMIN', places.city), later(minutes));

describe('What could not be sent', () => {
  useOfferedTown();
  beforeEach(emptyStore);

  it('is sent again when an administrator asks for it, once, at the address as it was corrected', async () => {
    await reached('lin');
    const { id } = await planned('lin');
    const refusing = new Recorder(() => ({ kind: 'refused', answer: '550', isGone: true }));
    await sendLetters('MAIL', refusing, { now: later(1), confirm });
    const [failed] = await listDeliveriesOf([id]);
    assert.equal(failed?.state, 'FAILED');
    await reached('lin', 'corrected@example.com');
    const again = await deliverAgain(admin(), failed.id);
    assert.deepEqual([again.state, again.attempts, again.dueAt], ['WAITING', 0, later(2)]);
    assert.deepEqual(await deliverAgain(admin(3), failed.id), again);
    const transport = new Recorder();
    await sendLetters('MAIL', transport, { now: later(3), confirm });
    assert.ok(transport.letters.every(({ to }) => to === 'corrected@example.com'));
    assert.equal((await listDeliveriesOf([id]))[0]?.state, 'SENT');
    const { count } = await readFailedDeliveries(admin(), { first: 10 });
    assert.equal((await count()).number, 1, 'the code of the first address is left');
  });

  it('is refused in words where nothing would go out, and stays where it was', async () => {
    const address = await reached('lin');
    const { id } = await planned('lin');
    const refusing = new Recorder(() => ({ kind: 'refused', answer: '550', isGone: true }));
    await sendLetters('MAIL', refusing, { now: later(1), confirm });
    const [failed] = await listDeliveriesOf([id]);
    const again = () => deliverAgain(admin(), failed?.id ?? '');
    const says = (reason: string) => (error: unknown) =>
      error instanceof AppError && error.code === 'CONFLICT' && error.detail.reason === reason;
    await assert.rejects(again, says('address_refused'));
    await given('lin', 'new@example.com');
    await assert.rejects(again, says('address_refused'), 'not confirmed yet');
    await removeDeliveryAddress(as('lin'), address.id);
    await assert.rejects(again, says('address_gone'));
    assert.equal((await listDeliveriesOf([id]))[0]?.state, 'FAILED');
  });

  it('is nobody else’s to send, and what is not there is not found', async () => {
    await assert.rejects(deliverAgain(admin(), 'no such'), code('NOT_FOUND'));
    for (const role of ['AUDITOR', 'RESIDENT', 'MEDIATOR'] as const)
      await assert.rejects(
        deliverAgain(workOf(someone(role, places.city), later(2)), 'no such'),
        code('FORBIDDEN'),
      );
  });
});
