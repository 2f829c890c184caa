import { z } from 'zod';
import { badInput } from '../../kernel/appError.ts';
import { contentHash, idFrom } from '../../kernel/id.ts';
import type { Work } from '../../kernel/work.ts';
import { blindIndex } from '../../platform/seal.ts';
import { subscriptionFrom } from '../../platform/transports/pushSubscription.ts';
import { identityKeys } from '../identity/identityKeys.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import type { Session } from '../identity/session.ts';
import type { DeliveryAddress } from './deliveryAddress.ts';
import { findAddress, removeAddress, saveAddress } from './deliveryAddress.store.ts';
import { deliverySettings } from './deliverySettings.ts';
import { readDeliveryAddresses } from './readDeliveryAddresses.ts';

/** A browser's PushSubscription. */
export interface PushInput {
  readonly endpoint: string;
  /** The browser's public key, base64url. */
  readonly p256dh: string;
  /** The secret that only it and we know, base64url. */
  readonly auth: string;
}

// RFC 8291: an uncompressed point of P-256, and 16 bytes.
const keys = z.object({
  p256dh: z.string().regex(/^[\w-]{87}=?$/u),
  auth: z.string().regex(/^[\w-]{22}(?:==)?$/u),
});

/** The one id of a browser's subscription, whoever is told there: it belongs to who gave it last. */
const addressIdOf = (endpoint: string): string =>
  idFrom('address', 'PUSH', blindIndex(identityKeys().indexKey, 'pushEndpoint', endpoint));

/** Reads a subscription, or refuses it with BAD_INPUT `not_offered` | `not_a_push_service`. */
function checkSubscription({ endpoint, ...given }: PushInput): string {
  const { push } = deliverySettings();
  if (push === undefined)
    throw badInput('endpoint', 'not_offered', 'Nothing is sent that way here.');
  const subscription = JSON.stringify({ endpoint, keys: given });
  if (
    typeof subscriptionFrom(subscription, push.hosts) === 'string' ||
    !keys.safeParse(given).success
  )
    throw badInput(
      'endpoint',
      'not_a_push_service',
      'It is no subscription of a known push service.',
    );
  return subscription;
}

/**
 * Has the person who asks told in the browser that asks, for as long as they stay signed in there: in place of its earlier
 * subscription, and of whoever was told there before. No code: the browser asked its person. The same again writes nothing. BAD_INPUT
 * `not_offered` | `not_a_push_service`.
 */
export async function turnOnPush(
  work: Work,
  session: Pick<Session, 'id' | 'device'>,
  input: PushInput,
): Promise<DeliveryAddress> {
  const personId = ownPersonId(work.actor);
  const value = checkSubscription(input);
  const id = addressIdOf(input.endpoint);
  const round = idFrom(personId, 'turnOnPush', contentHash(value));
  const sessionId = session.id;
  const found = await findAddress(id);
  const isSame = found?.round === round && found.state === 'CONFIRMED';
  if (isSame && found.sessionId === sessionId) return found;
  const earlier = await readDeliveryAddresses(work);
  for (const one of earlier)
    if (one.sessionId === sessionId && one.id !== id) await removeAddress(one.id, one.round);
  const address: DeliveryAddress = {
    ...{
      id,
      personId,
      channel: 'PUSH',
      shown: session.device,
      state: 'CONFIRMED',
      round,
      sessionId,
    },
    addedAt: isSame ? found.addedAt : work.now,
    confirmedAt: work.now,
  };
  await saveAddress(address, value);
  return address;
}
