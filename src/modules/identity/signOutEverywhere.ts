import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { forgetDevices } from './knownDevice.store.ts';
import { tokenFrom } from './session.ts';
import { removeSessionsOf } from './session.store.ts';

/**
 * Ends every session of the person who asks and forgets every known browser but the one that asks, so that strangers who guess
 * cannot lock the owner out of it; how many sessions ended.
 */
export async function signOutEverywhere(
  work: Work,
  deviceToken: string | undefined,
): Promise<number> {
  if (work.actor.role === 'VISITOR') throw new AppError('NOT_SIGNED_IN', 'Sign in first.');
  await forgetDevices(work.actor.personId, tokenFrom(deviceToken));
  return removeSessionsOf(work.actor.personId);
}
