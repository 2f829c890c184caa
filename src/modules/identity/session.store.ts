import { trusted } from 'mongoose';
import { definedFields } from '../../kernel/definedFields.ts';
import { findByIds } from '../../platform/findByIds.ts';
import { insertOnce } from '../../platform/mongo.ts';
import { sessionsMax } from './session.ts';
import type { Session } from './session.ts';
import { SessionModel } from './session.model.ts';
import type { SessionDocument } from './session.model.ts';

const toSession = (found: SessionDocument): Session => ({
  id: found._id,
  personId: found.personId,
  device: found.device,
  openedAt: found.openedAt,
  lastUsedAt: found.lastUsedAt,
  expiresAt: found.expiresAt,
  ...definedFields({ deviceHash: found.deviceHash }),
});

const open = { endedAt: null };

/** The session of a token's hash, expired or not; or null. */
export async function findSessionByHash(tokenHash: string): Promise<Session | null> {
  const found = await SessionModel.findOne({ tokenHash }).lean();
  return found === null ? null : toSession(found);
}

/** Which of these sessions hold still: neither ended nor expired. */
export async function findOpenSessionIds(
  ids: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const found = await findByIds<
    SessionDocument,
    Pick<SessionDocument, '_id' | 'expiresAt' | 'endedAt'>
  >(SessionModel, ids, { expiresAt: 1, endedAt: 1 });
  const holding = found.filter((one) => one.endedAt === undefined && now < one.expiresAt);
  return new Set(holding.map(({ _id }) => _id));
}

/** The open sessions of a person, last used first. */
export async function listSessions(personId: string, now: Date): Promise<Session[]> {
  const found = await SessionModel.find({ personId, ...open })
    .limit(sessionsMax * 2)
    .lean();
  return found
    .map(toSession)
    .filter((session) => now < session.expiresAt)
    .sort((a, b) => b.lastUsedAt.getTime() - a.lastUsedAt.getTime());
}

/** Which of these sessions are open. */
export async function listOpenSessionIds(
  ids: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const found = await findByIds<SessionDocument>(SessionModel, ids);
  const isOpen = ({ endedAt, expiresAt }: SessionDocument) =>
    endedAt === undefined && now < expiresAt;
  return new Set(found.filter(isOpen).map(({ _id }) => _id));
}

/** Saves a new session under its token's hash. */
export async function saveSession(session: Session, tokenHash: string): Promise<void> {
  const { id, ...rest } = session;
  await insertOnce(SessionModel, { _id: id, tokenHash, ...rest });
}

/** Writes when a session was last used; does nothing when it was ended meanwhile. */
export async function touchSession(session: Session): Promise<void> {
  const { id, lastUsedAt, expiresAt } = session;
  await SessionModel.updateOne({ _id: id }, { $set: { lastUsedAt, expiresAt } });
}

/** Ends one session, if it is there. */
export async function removeSession(id: string): Promise<void> {
  await SessionModel.deleteOne({ _id: id });
}

/** Ends one session for good, and keeps that its person did so: no token opens it, and nothing of its browser is kept. */
export async function markSessionEnded(id: string, endedAt: Date): Promise<void> {
  await SessionModel.updateOne(
    { _id: id, ...open },
    { $set: { endedAt, tokenHash: `ended ${id}`, device: '' }, $unset: { deviceHash: '' } },
  );
}

/** A session of a person, whether they ended it or not; null when there is none of the id, or it is another's. */
export async function findOwnSession(
  personId: string,
  id: string,
): Promise<(Session & { readonly isEnded: boolean }) | null> {
  const found = await SessionModel.findOne({ _id: id, personId }).lean();
  return found === null ? null : { ...toSession(found), isEnded: found.endedAt !== undefined };
}

/** Ends every session of a person but the one that is kept, if any; how many were open. */
export async function removeSessionsOf(personId: string, keptId?: string): Promise<number> {
  const kept = keptId === undefined ? {} : { _id: trusted({ $ne: keptId }) };
  const { deletedCount } = await SessionModel.deleteMany({ personId, ...open, ...kept });
  await SessionModel.deleteMany({ personId, ...kept });
  return deletedCount;
}
