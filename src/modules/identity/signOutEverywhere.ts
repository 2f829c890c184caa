import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { forgetDevices } from './knownDevice.store.ts';
import { removeSessionsOf } from './session.store.ts';

/** Ends every session of the person who asks and forgets every known browser; how many sessions ended. */
export async function signOutEverywhere(work: Work): Promise<number> {
  if (work.actor.role === 'VISITOR') throw new AppError('NOT_SIGNED_IN', 'Sign in first.');
  await forgetDevices(work.actor.personId);
  return removeSessionsOf(work.actor.personId);
}
