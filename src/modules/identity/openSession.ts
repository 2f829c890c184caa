import type { Work } from '../../kernel/work.ts';
import type { Browser } from './browser.ts';
import { isKnownDevice, rememberDevice, renameDevice } from './knownDevice.store.ts';
import type { Person } from './person.ts';
import { newToken, tokenHash } from './secretToken.ts';
import { makeSession, sessionsMax, tokenFrom } from './session.ts';
import type { Session } from './session.ts';
import { listSessions, removeSession, saveSession } from './session.store.ts';

/** A person who has just signed in, with the two secrets for that browser's cookies. */
export interface SignedIn {
  readonly kind: 'signedIn';
  readonly person: Person;
  readonly session: Session;
  /** For the session cookie. Only its SHA-256 is stored. */
  readonly token: string;
  /** For the long-lived cookie by which the browser is known again. */
  readonly deviceToken: string;
}

/**
 * Opens a session for a person whose password was weighed, in place of the browser's earlier one, and remembers the
 * browser. Beyond 20 open sessions the least lately used ones end.
 */
export async function openSession(work: Work, person: Person, browser: Browser): Promise<SignedIn> {
  const token = newToken();
  const deviceToken = await deviceTokenFor(person, browser, work.now);
  const session = makeSession(
    work.newId(),
    person.id,
    { userAgent: browser.userAgent, deviceHash: tokenHash(deviceToken) },
    work.now,
  );

  await saveSession(session, tokenHash(token));
  await rememberDevice(person.id, deviceToken, work.now);
  if (browser.sessionId !== undefined) await removeSession(browser.sessionId);
  await endSurplus(session, work.now);
  return { kind: 'signedIn', person, session, token, deviceToken };
}

/**
 * The browser's token when this person signed in under it before; else a new one, for a token that came along may be known to
 * whoever put it there. Others who use the browser stay known to it.
 */
async function deviceTokenFor(person: Person, browser: Browser, now: Date): Promise<string> {
  const brought = tokenFrom(browser.deviceToken);
  if (brought !== undefined && (await isKnownDevice(person.id, brought, now))) return brought;
  const made = newToken();
  if (brought !== undefined) await renameDevice(brought, made, now);
  return made;
}

async function endSurplus(newest: Session, now: Date): Promise<void> {
  const others = (await listSessions(newest.personId, now)).filter(({ id }) => id !== newest.id);
  for (const old of others.slice(sessionsMax - 1)) await removeSession(old.id);
}
