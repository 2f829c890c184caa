import { isIPv6 } from 'node:net';

/** What is known of the browser that asks, before or after anybody is known. */
export interface Browser {
  /** The client's network address: for limits only, stored as a keyed fingerprint. */
  readonly address: string;
  /** What it calls itself. */
  readonly userAgent: string;
  /** Its own long-lived secret cookie, if it has one. */
  readonly deviceToken: string | undefined;
  /** The session it had until now: a new one takes its place. */
  readonly sessionId: string | undefined;
}

const mapped = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/iu;

/** What counts as one address: an IPv4 address, or the /64 network of an IPv6 address (one household holds all of it). */
export function networkOf(address: string): string {
  const plain = address.replace(mapped, '').split('%')[0] ?? '';
  if (!isIPv6(plain)) return plain;
  const [front = '', back] = plain.split('::');
  const head = front === '' ? [] : front.split(':');
  const tail = back === undefined || back === '' ? [] : back.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
