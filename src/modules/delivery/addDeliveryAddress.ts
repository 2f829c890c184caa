import { AppError, badInput } from '../../kernel/appError.ts';
import { idFrom } from '../../kernel/id.ts';
import type { Work } from '../../kernel/work.ts';
import { limitKey } from '../identity/limitKey.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import { takeAll } from '../identity/tryPools.ts';
import type { TryLimit } from '../identity/tryWindow.ts';
import type { Channel } from '../notices/noticeChoice.ts';
import { codeDeliveryOf } from './delivery.ts';
import { saveDeliveries } from './delivery.store.ts';
import { addressIdOf, checkAddress, type DeliveryAddress } from './deliveryAddress.ts';
import { findAddress, saveAddress } from './deliveryAddress.store.ts';
import { deliverySettings } from './deliverySettings.ts';

const dayMs = 86_400_000;
/** Codes that one person has sent, and codes to one address whoever asks: nobody is flooded with them. */
const codesOfOne: TryLimit = { triesMax: 10, windowMs: dayMs };
const codesToOne: TryLimit = { triesMax: 5, windowMs: dayMs };

/** Where a person wants to be reached; another key has another code sent. */
export interface AddDeliveryAddressInput {
  readonly key: string;
  readonly channel: Channel;
  readonly address: string;
}

/**
 * Puts an address in the place of the one that the person had at this channel, and has a code sent there. With the same key again
 * nothing is sent. BAD_INPUT on what is no address or is not offered here, TOO_MANY `codes`.
 */
export async function addDeliveryAddress(
  work: Work,
  { key, channel, address }: AddDeliveryAddressInput,
): Promise<DeliveryAddress> {
  const { actor, now } = work;
  const personId = ownPersonId(actor);
  if (channel === 'PUSH' || !deliverySettings().offered.includes(channel))
    throw badInput('channel', 'not_offered', 'Nothing is sent that way here.');
  const { value, shown } = checkAddress(channel, address);
  const id = addressIdOf(personId, channel);
  const round = idFrom(personId, 'addDeliveryAddress', key);
  const found = await findAddress(id);
  if (found?.round === round) return found;
  await takeTurn(work, personId, value);
  const added = { id, personId, channel, shown, round, addedAt: now } as const;
  const unconfirmed: DeliveryAddress = { ...added, state: 'UNCONFIRMED' };
  await saveAddress(unconfirmed, value);
  await saveDeliveries([codeDeliveryOf(unconfirmed, now)]);
  return unconfirmed;
}

async function takeTurn(work: Work, personId: string, value: string): Promise<void> {
  const taken = await takeAll(work, [
    { key: limitKey('addressCodesOf', personId), limit: codesOfOne },
    { key: limitKey('addressCodesTo', value.toLowerCase()), limit: codesToOne },
  ]);
  if (typeof taken !== 'number') return;
  throw new AppError('TOO_MANY', 'Many codes were sent lately; wait a little.', {
    reason: 'codes',
    retryAfterS: taken,
  });
}
