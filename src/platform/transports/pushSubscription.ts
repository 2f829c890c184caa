import { z } from 'zod';
import { leadsHere } from './urlHost.ts';

/** Where a browser's push service takes messages for it, and the keys that the browser alone can open. */
export interface Subscription {
  readonly endpoint: URL;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** Far more than any browser gives. */
const lengthMax = 4_096;

const written = z.object({
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether an endpoint may be called. It came from a stranger, who must not make this machine call an inner address: https at its usual
 * port to an allowed host and nothing else. This very machine may be called in any way, but only where it is named (for tests).
 */
function mayCall(url: URL, isNamed: boolean): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (leadsHere(url)) return isNamed && /^https?:$/u.test(url.protocol);
  return url.protocol === 'https:' && url.port === '';
}

/** The subscription in the JSON text of a browser's PushSubscription, or in a few words why no message goes there. */
export function subscriptionFrom(to: string, hosts: readonly string[]): Subscription | string {
  const { data } = written.safeParse(to.length <= lengthMax ? parsed(to) : undefined);
  if (data === undefined || !URL.canParse(data.endpoint)) return 'not a push subscription';
  const endpoint = new URL(data.endpoint);
  const isNamed = hosts.includes(endpoint.hostname);
  const isBelow = hosts.some((host) => host.startsWith('.') && endpoint.hostname.endsWith(host));
  if (!(isNamed || isBelow) || !mayCall(endpoint, isNamed)) return 'not an allowed push service';
  return { endpoint, keys: data.keys };
}
