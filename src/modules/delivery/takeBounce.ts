import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import type { Handover } from '../../platform/transports/transport.ts';
import { bounced } from './delivery.ts';
import { listDeliveriesOfLetter, saveBounced } from './delivery.store.ts';
import { findAddress, saveRefusal } from './deliveryAddress.store.ts';
import { refusedOnce } from './deliveryAddress.ts';

/** What became of a bounce: taken, taken before, or of no letter of ours. */
export type BounceOutcome = 'taken' | 'takenBefore' | 'noLetterOfOurs';

/**
 * Takes what a mail system said later of a letter that it had taken over, as if it had said so at once: its deliveries have failed, and
 * the address counts one more refusal. Twice is once. For the platform alone: FORBIDDEN for people.
 */
export async function takeBounce(
  { actor, now }: Work,
  letterId: string,
  handover: Handover,
): Promise<BounceOutcome> {
  if (actor.role !== 'SYSTEM')
    throw new AppError('FORBIDDEN', 'Bounces are taken by the platform alone.', {
      reason: 'not_the_job',
    });
  const found = await listDeliveriesOfLetter(letterId);
  const [first] = found;
  if (first === undefined) return 'noLetterOfOurs';
  const sent = found.filter(({ state }) => state === 'SENT');
  const changed = await saveBounced(sent.map((one) => bounced(one, handover.answer, now)));
  if (changed === 0) return 'takenBefore';
  const address = await findAddress(first.addressId);
  if (address?.round === first.round) await saveRefusal(refusedOnce(address, handover, now));
  return 'taken';
}
