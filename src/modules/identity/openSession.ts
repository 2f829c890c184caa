import type { Work } from '../../kernel/work.ts';
import { makeSession, sessionsMax } from './session.ts';
import type { Session } from './session.ts';
import { listSessions, removeSession, saveSession } from './session.store.ts';
import { newToken, tokenHash } from './secretToken.ts';

/** Opens a session for a person; the token is for that browser's cookie alone. Beyond 20 the least used ones end. */
export async function openSession(
  work: Work,
  personId: string,
  userAgent: string,
): Promise<{ session: Session; token: string }> {
  const token = newToken();
  const session = makeSession(work.newId(), personId, userAgent, work.now);
  await saveSession(session, tokenHash(token));
  const surplus = (await listSessions(personId, work.now))
    .filter((one) => one.id !== session.id)
    .slice(sessionsMax - 1);
  for (const old of surplus) await removeSession(old.id);
  return { session, token };
}
