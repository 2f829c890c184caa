import { isClosed } from './closedPerson.ts';
import type { Firm } from './firm.ts';
import { listFirmsOf } from './firm.store.ts';
import type { Person } from './person.ts';
import { findPerson } from './person.store.ts';
import { isOpen, tokenFrom, used } from './session.ts';
import type { Session } from './session.ts';
import { findSessionByHash, touchSession } from './session.store.ts';
import { tokenHash } from './secretToken.ts';

/** Who came back: the session, the person with rights as they are now, and the firms the person speaks for. */
export interface Resumed {
  readonly session: Session;
  readonly person: Person;
  readonly firms: readonly Firm[];
}

/** The open session of a cookie's token, or null: unknown, expired, ended, or no token at all. Never throws on rubbish. */
export async function resumeSession(
  cookie: string | null | undefined,
  now: Date,
): Promise<Resumed | null> {
  const token = tokenFrom(cookie);
  if (token === undefined) return null;
  const found = await findSessionByHash(tokenHash(token));
  if (found === null || !isOpen(found, now)) return null;

  const session = used(found, now);
  const [person, firms] = await Promise.all([
    findPerson(session.personId),
    listFirmsOf(session.personId),
    session === found ? undefined : touchSession(session),
  ]);
  return person === null || isClosed(person) ? null : { session, person, firms };
}
