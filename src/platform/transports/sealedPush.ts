import { createECDH, createHash } from 'node:crypto';
import webPush from 'web-push';
import { assert } from '../../kernel/assert.ts';
import type { Posted } from './postOnce.ts';
import type { Subscription } from './pushSubscription.ts';
import type { Letter } from './transport.ts';

/** Who we are for a push service (VAPID, RFC 8292): where it reaches us and the pair of keys. */
export interface Vapid {
  readonly subject: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

const daySeconds = 86_400;
/** RFC 8030 gives a topic so many url-safe characters. */
const topicLength = 32;

/** Throws when nothing could be signed with them: better at the start than at the first letter. */
export function checkVapid(vapid: Vapid): void {
  const nobody = { endpoint: 'https://push.invalid/', keys: { p256dh: '', auth: '' } };
  webPush.generateRequestDetails(nobody, undefined, { vapidDetails: vapid });
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(vapid.privateKey, 'base64url');
  const isPair = pair.getPublicKey('base64url') === vapid.publicKey;
  assert(isPair, 'the VAPID keys are a pair');
}

/** A service keeps one waiting message of a topic: the same letter again takes the place of the first. */
const topicOf = (id: string): string =>
  createHash('sha256').update(id).digest('base64url').slice(0, topicLength);

/** A message as it is posted. */
export type Sealed = Pick<Posted, 'headers' | 'body'>;

/** The message that the browser alone can open, with its headers; undefined when the subscription's keys are none. */
export function sealedFor(
  to: Subscription,
  letter: Letter,
  vapidDetails: Vapid,
): Sealed | undefined {
  const { id, subject, text } = letter;
  const subscription = { endpoint: to.endpoint.href, keys: to.keys };
  const message = JSON.stringify({ id, subject, text });
  const options = { vapidDetails, TTL: daySeconds, urgency: 'normal', topic: topicOf(id) } as const;
  try {
    const { headers, body } = webPush.generateRequestDetails(subscription, message, options);
    return { headers, body: new Uint8Array(body) };
  } catch {
    return undefined;
  }
}
