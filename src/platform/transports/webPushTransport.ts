import { LRUCache } from 'lru-cache';
import webPush from 'web-push';
import { answers, postOnce, type Answer } from './postOnce.ts';
import { checkVapid, sealedFor, type Sealed } from './sealedPush.ts';
import { subscriptionFrom, type Subscription } from './pushSubscription.ts';
import {
  plainId,
  shortAnswer,
  TransportUnavailable,
  type Handover,
  type Transport,
} from './transport.ts';

/** A pair of VAPID keys (RFC 8292), P-256, base64url; every subscription belongs to the public one. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Who we are for the push services of browsers, and which of them may be called. */
export interface WebPushOptions extends VapidKeys {
  /** Where a push service reaches us: `mailto:` or `https:`. */
  readonly contact: string;
  /** Host names of push services; one that begins with `.` stands for every name below it. */
  readonly hosts: readonly string[];
  /** For the whole exchange. */
  readonly timeoutMs: number;
}

/** Shorter parts of an address are words, such as `send`. */
const secretLengthMin = 8;

/** The push services of the usual browsers: Chrome and Edge, Firefox, Edge on Windows, Safari. */
export const pushHostsUsual: readonly string[] = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '.notify.windows.com',
  'web.push.apple.com',
];

/** A new pair of VAPID keys. Whoever changes them loses every subscription. */
export const newVapidKeys = (): VapidKeys => webPush.generateVAPIDKeys();

/** A service that gave no answer is not asked again for so long: others need not wait for it. */
const awayMs = 60_000;

/** Asks push services, each by itself: one that is away, as some are from some networks, holds up no other. */
function servicesOf(timeoutMs: number) {
  const away = new LRUCache<string, string>({ max: 1_000, ttl: awayMs });
  return async ({ endpoint }: Subscription, posted: Sealed): Promise<Answer | string> => {
    const known = away.get(endpoint.host);
    if (known !== undefined) return known;
    try {
      return await postOnce(endpoint, { ...posted, timeoutMs });
    } catch (error) {
      if (!(error instanceof TransportUnavailable)) throw error;
      away.set(endpoint.host, error.message);
      return error.message;
    }
  };
}

const isTaken = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** What lets somebody write to the browser: the keys, and whatever in the address can have been made by chance. */
const secretsOf = ({ endpoint, keys }: Subscription): string[] =>
  [
    keys.auth,
    keys.p256dh,
    ...endpoint.pathname.split('/'),
    ...endpoint.searchParams.values(),
  ].filter(({ length }) => length >= secretLengthMin);

/** RFC 8030: the subscription is not there, or not any more. */
const goneStatuses: readonly number[] = [404, 410];

/** A doubt about our keys may be about this subscription's alone: it must not hold up everybody's letters. */
function handoverOf(given: Answer, to: Subscription): Handover {
  const { status, text } = given;
  const answer = shortAnswer(`${String(status)} ${text}`, ...secretsOf(to));
  if (isTaken(given)) return { kind: 'accepted', answer };
  if (goneStatuses.includes(status)) return { kind: 'refused', answer, isGone: true };
  const mayChange =
    status < 400 ||
    status === 401 ||
    status === 403 ||
    status === 408 ||
    status === 429 ||
    status >= 500;
  return { kind: mayChange ? 'later' : 'refused', answer };
}

/**
 * Hands letters to the push services of browsers. `to` is a PushSubscription as JSON; the message, which the browser alone can open, is
 * JSON `{ id, subject, text }` and waits a day for it. A subscription that names no allowed host is refused before anything is called.
 * Throws when the keys are no pair or the contact is not one.
 */
export function webPushTransport(options: WebPushOptions): Transport {
  const { publicKey, privateKey, contact, hosts, timeoutMs } = options;
  const vapid = { subject: contact, publicKey, privateKey };
  checkVapid(vapid);
  const ask = servicesOf(timeoutMs);
  return {
    async deliver(letter) {
      plainId(letter);
      const to = subscriptionFrom(letter.to, hosts);
      if (typeof to === 'string') return { kind: 'refused', answer: to };
      const sealed = sealedFor(to, letter, vapid);
      if (sealed === undefined)
        return { kind: 'refused', answer: 'the keys of the subscription are none' };
      const answer = await ask(to, sealed);
      return typeof answer === 'string' ? { kind: 'later', answer } : handoverOf(answer, to);
    },
    async reach() {
      // Below a name no host is known until a browser gives one.
      const named = hosts.filter((host) => !host.startsWith('.'));
      const reached = await Promise.allSettled(
        named.map((host) => answers(new URL(`https://${host}/`), timeoutMs)),
      );
      const away = named.filter((_host, i) => reached[i]?.status === 'rejected');
      if (away.length > 0) throw new TransportUnavailable(`no answer of ${away.join(', ')}`);
    },
    close: () => Promise.resolve(),
  };
}
