import { createHmac } from 'node:crypto';
import { assert } from '../../kernel/assert.ts';
import type { Clock } from '../../kernel/clock.ts';
import { answers, postOnce, type Answer } from './postOnce.ts';
import {
  plainId,
  shortAnswer,
  TransportUnavailable,
  type Handover,
  type Letter,
  type Transport,
} from './transport.ts';
import { leadsHere } from './urlHost.ts';

/** Where text messages are handed over, and the key that both sides share. */
export interface SignedHttpOptions {
  /** `https://`; `http://` to this very machine alone. */
  readonly url: string;
  /** 16 bytes or more. */
  readonly key: Buffer;
  /** For the whole exchange. */
  readonly timeoutMs: number;
}

const keyBytesMin = 16;

/**
 * Hands text messages to a gateway: a POST of JSON `{ id, to, text }`, signed by `x-signature`, the HMAC-SHA-256 (hexadecimal) of
 * `<x-timestamp in seconds>.<body>`; `idempotency-key` is the letter's id, by which the gateway knows a message that it already has.
 * Throws when the URL is not a secure one or the key is short.
 */
export function signedHttpTransport(
  { url, key, timeoutMs }: SignedHttpOptions,
  now: Clock,
): Transport {
  const gateway = gatewayFrom(url);
  assert(key.length >= keyBytesMin, 'a key for signing has 16 bytes or more');
  return {
    async deliver(letter) {
      const { to, text } = letter;
      const id = plainId(letter);
      const body = JSON.stringify({ id, to, text });
      const timestamp = String(Math.floor(now().getTime() / 1_000));
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': id,
        'x-timestamp': timestamp,
        'x-signature': createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex'),
      };
      return handoverOf(await postOnce(gateway, { headers, body, timeoutMs }), letter);
    },
    reach: () => answers(gateway, timeoutMs),
    close: () => Promise.resolve(),
  };
}

/** Its errors do not repeat the URL, which may hold a secret. */
function gatewayFrom(url: string): URL {
  if (!URL.canParse(url)) throw new Error('the URL of the gateway is not one');
  const gateway = new URL(url);
  if (gateway.username !== '' || gateway.password !== '')
    throw new Error('the URL of the gateway holds a user or a password: the key is what it is for');
  const isSecure =
    gateway.protocol === 'https:' || (gateway.protocol === 'http:' && leadsHere(gateway));
  if (!isSecure) throw new Error('the URL of the gateway must begin with https://');
  return gateway;
}

function handoverOf({ status, text }: Answer, { to }: Letter): Handover {
  const answer = shortAnswer(`${String(status)} ${text}`, to);
  if (status >= 200 && status < 300) return { kind: 'accepted', answer };
  if (status === 408 || status === 429 || status >= 500) return { kind: 'later', answer };
  // Our key is not known there, or the gateway has moved: so it would be for every letter.
  if (status < 400 || status === 401 || status === 403)
    throw new TransportUnavailable(`the gateway answers ${answer}`);
  return { kind: 'refused', answer };
}
