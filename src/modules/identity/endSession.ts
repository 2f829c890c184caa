import { notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { ownPersonId } from './ownPersonId.ts';
import { removeOwnSession } from './session.store.ts';

/** Ends one of one's own sessions: the browser it was open in has to sign in again. NOT_FOUND for another's, or one that ended. */
export async function endSession(work: Work, sessionId: string): Promise<void> {
  if (!(await removeOwnSession(ownPersonId(work.actor), sessionId))) throw notFound('session');
}
