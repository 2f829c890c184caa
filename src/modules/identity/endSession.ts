import { notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import type { Browser } from './browser.ts';
import { forgetDevice } from './knownDevice.store.ts';
import { ownPersonId } from './ownPersonId.ts';
import { tokenHash } from './secretToken.ts';
import { tokenFrom } from './session.ts';
import { findOwnSession, markSessionEnded } from './session.store.ts';

/**
 * Ends one of one's own sessions: the browser it was open in has to sign in again, and is forgotten unless it is the one that
 * asks, for it may be lost. Twice is once. NOT_FOUND for another's session, or one that ended otherwise.
 */
export async function endSession(
  work: Work,
  sessionId: string,
  { deviceToken }: Pick<Browser, 'deviceToken'>,
): Promise<void> {
  const personId = ownPersonId(work.actor);
  const session = await findOwnSession(personId, sessionId);
  if (session === null) throw notFound('session');
  if (session.isEnded) return;
  const own = tokenFrom(deviceToken);
  const isOwn = own !== undefined && session.deviceHash === tokenHash(own);
  if (session.deviceHash !== undefined && !isOwn) await forgetDevice(personId, session.deviceHash);
  await markSessionEnded(sessionId, work.now);
}
