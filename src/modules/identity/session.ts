import { definedFields } from '../../kernel/definedFields.ts';
import { isToken } from './secretToken.ts';

/** One browser that a person is signed in with. The secret token itself is only in that browser's cookie. */
export interface Session {
  readonly id: string;
  readonly personId: string;
  /** What the browser called itself. */
  readonly device: string;
  /** SHA-256 of the token by which that browser is known; absent in sessions from before it was kept. */
  readonly deviceHash?: string;
  readonly openedAt: Date;
  /** To the minute: written at most once a minute. */
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** A session ends after a week without use … */
export const sessionIdleMs = 7 * dayMs;
/** … and after 30 days in any case. */
export const sessionLifeMs = 30 * dayMs;
export const sessionTouchMs = minuteMs;
const deviceLengthMax = 120;
/** Open sessions of one person; opening one more ends the oldest. */
export const sessionsMax = 20;

/** What a browser called itself, without control characters, at most 120 code points. */
export const deviceName = (userAgent: string): string =>
  Array.from(userAgent.toWellFormed().replace(/\p{Cc}/gu, ''))
    .slice(0, deviceLengthMax)
    .join('');

const expiryOf = (openedAt: Date, lastUsedAt: Date): Date =>
  new Date(Math.min(lastUsedAt.getTime() + sessionIdleMs, openedAt.getTime() + sessionLifeMs));

/** A session that begins now. */
export const makeSession = (
  id: string,
  personId: string,
  { userAgent, deviceHash }: { readonly userAgent: string; readonly deviceHash?: string },
  now: Date,
): Session => ({
  id,
  personId,
  device: deviceName(userAgent),
  ...definedFields({ deviceHash }),
  openedAt: now,
  lastUsedAt: now,
  expiresAt: expiryOf(now, now),
});

/** Whether a session still holds. */
export const isOpen = (session: Session, now: Date): boolean => now < session.expiresAt;

/** The session after use now; the same object when it was written less than a minute ago. */
export const used = (session: Session, now: Date): Session =>
  now.getTime() - session.lastUsedAt.getTime() < sessionTouchMs
    ? session
    : { ...session, lastUsedAt: now, expiresAt: expiryOf(session.openedAt, now) };

/** A cookie's text when it has the form of a token. */
export const tokenFrom = (cookie: string | null | undefined): string | undefined =>
  typeof cookie === 'string' && isToken(cookie) ? cookie : undefined;
