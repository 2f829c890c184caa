import { createECDH, randomBytes } from 'node:crypto';
import { randomId } from '../../../src/kernel/id.ts';
import { turnOnPush, type PushInput } from '../../../src/modules/delivery/turnOnPush.ts';
import { makeSession, type Session } from '../../../src/modules/identity/session.ts';
import { saveSession } from '../../../src/modules/identity/session.store.ts';
import { newVapidKeys } from '../../../src/platform/transports/webPushTransport.ts';
import { as, noon } from './reached.ts';

export const vapid = newVapidKeys();

/** Push as the stories offer it: this machine is the push service. */
export const push = { publicKey: vapid.publicKey, hosts: ['127.0.0.1'] };

/** A browser's subscription, with the keys that open what comes. */
export function newBrowser(endpoint = `http://127.0.0.1:9/${randomId()}`) {
  const ecdh = createECDH('prime256v1');
  const p256dh = ecdh.generateKeys('base64url');
  const input: PushInput = { endpoint, p256dh, auth: randomBytes(16).toString('base64url') };
  return { input, ecdh };
}

/** Somebody signed in, from noon on. */
export async function signedIn(personId: string): Promise<Session> {
  const session = makeSession(randomId(), personId, { userAgent: 'Chrome/140 Android' }, noon);
  await saveSession(session, randomId());
  return session;
}

/** A browser in which somebody is signed in and told. */
export async function told(personId: string, { input } = newBrowser()) {
  const session = await signedIn(personId);
  return { session, input, address: await turnOnPush(as(personId), session, input) };
}
