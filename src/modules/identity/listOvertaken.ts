import type { Person } from './person.ts';
import { findPersonVersions } from './person.store.ts';
import type { Session } from './session.ts';
import { findOpenSessionIds } from './session.store.ts';

/** Somebody as they were when their session was resumed. */
interface Held {
  readonly session: Session | null;
  readonly person: Person | null;
}

/**
 * Which of these are no longer as they were held: the session has ended, or the person was changed (roles, home, closing). Asked for
 * all of them together; who is not signed in is always among them. Firms are not looked at: what a firm's representative has of them
 * never ends.
 */
export async function listOvertaken<T extends Held>(held: readonly T[], now: Date): Promise<T[]> {
  const sessions = held.flatMap(({ session }) => (session === null ? [] : [session.id]));
  const people = held.flatMap(({ person }) => (person === null ? [] : [person.id]));
  const [open, versions] = await Promise.all([
    findOpenSessionIds(sessions, now),
    findPersonVersions(people),
  ]);
  return held.filter(
    ({ session, person }) =>
      session === null ||
      person === null ||
      !open.has(session.id) ||
      versions.get(person.id) !== person.version,
  );
}
