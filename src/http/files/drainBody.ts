import { setTimeout as sleep } from 'node:timers/promises';
import { once } from 'node:events';
import type { ApiContext } from '../requestState.ts';

const drainMs = 5_000;

/**
 * Lets the rest of a refused body run into nothing, for five seconds at most: who is cut off in the middle of sending sees a broken
 * connection, not the refusal.
 */
export async function drainBody({ req, state }: ApiContext): Promise<void> {
  if (state.body !== undefined || req.destroyed || req.readableEnded) return;
  req.resume();
  const isWhole = await Promise.race([
    once(req, 'end').then(
      () => true,
      () => false,
    ),
    sleep(drainMs, false, { ref: false }),
  ]);
  if (isWhole) state.body = Buffer.alloc(0);
}
