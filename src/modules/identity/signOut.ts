import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { removeSession } from './session.store.ts';

/** Ends the session that asks; true when there was one. A visitor has none. */
export async function signOut(work: Work, sessionId: string | undefined): Promise<boolean> {
  if (work.actor.role === 'SYSTEM')
    throw new AppError('FORBIDDEN', 'The platform itself has no session.');
  return sessionId !== undefined && (await removeSession(sessionId));
}
