import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { removeSession } from './session.store.ts';

/** Ends the session that asks, if it still stands. A visitor has none. */
export async function signOut(work: Work, sessionId: string | undefined): Promise<void> {
  if (work.actor.role === 'SYSTEM')
    throw new AppError('FORBIDDEN', 'The platform itself has no session.');
  if (sessionId !== undefined) await removeSession(sessionId);
}
