import { trusted } from 'mongoose';
import type { Count } from '../../kernel/count.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { addEvent, withEvent } from '../../platform/events/pendingEvents.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { findByIds } from '../../platform/findByIds.ts';
import { insertManyOnce } from '../../platform/mongo.ts';
import { listNewest } from '../../platform/newestFirst.ts';
import { noticeEvent, readVersion, toldVersion, type Notice } from './notice.ts';
import { NoticeModel, type NoticeDocument } from './notice.model.ts';

/** Keeps new notices, each with its event, to be sent as their people chose; those that are there already stay as they are. How many were new. A quiet one waits for nobody. */
export async function saveNotices(notices: readonly Notice[]): Promise<number> {
  const documents = notices.map(({ id, ...rest }): NoticeDocument => ({
    ...{ _id: id, ...rest },
    isRead: rest.isQuiet === true,
    toSend: true,
    version: toldVersion,
    ...withEvent(noticeEvent(id, 'told', rest.at)),
  }));
  return (await insertManyOnce(NoticeModel, documents)).inserted;
}

/** Which of these ids have a notice. */
export async function knownNotices(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await findByIds<NoticeDocument, { _id: string }>(NoticeModel, ids, { _id: 1 });
  return new Set(found.map(({ _id }) => _id));
}

/** One notice of a person; null when it is somebody else's or none. */
export async function findNotice(personId: string, id: string): Promise<Notice | null> {
  const found = await NoticeModel.findOne({ _id: id, personId }).lean();
  return found === null ? null : toNotice(found);
}

/** Which notices of a person are meant. */
export interface NoticesAsked {
  readonly personId: string;
  readonly unreadOnly: boolean;
}

const noticesFilter = ({ personId, unreadOnly }: NoticesAsked) => ({
  personId,
  ...(unreadOnly ? { isRead: false } : {}),
});

/** What a person was told, newest first. */
export const listNotices = (asked: NoticesAsked, page: PageAsked): Promise<Page<Notice>> =>
  listNewest(NoticeModel, noticesFilter(asked), page, toNotice);

/** How many `listNotices` would list. */
export const countNotices = (asked: NoticesAsked): Promise<Count> =>
  countUpTo(NoticeModel, noticesFilter(asked));

/** What anybody was told about what stands at an address of the page, newest first. */
export const listNoticesAt = (path: string, page: PageAsked): Promise<Page<Notice>> =>
  listNewest(NoticeModel, { path }, page, toNotice);

/** How many `listNoticesAt` would list. */
export const countNoticesAt = (path: string): Promise<Count> => countUpTo(NoticeModel, { path });

/** Writes down that a person has read one, with its event; the first time counts. */
export async function saveRead(personId: string, id: string, readAt: Date): Promise<void> {
  await NoticeModel.updateOne(
    { _id: id, personId, readAt: null },
    {
      $set: { isRead: true, readAt, version: readVersion },
      ...addEvent(noticeEvent(id, 'read', readAt)),
    },
  );
}

/**
 * Writes down that a person has read what they were told up to a place in their list. The oldest of it is read last, and its event
 * tells of all.
 */
export async function saveReadUpTo(personId: string, order: string, readAt: Date): Promise<void> {
  const unread = { personId, isRead: false };
  const [oldest] = await NoticeModel.find(
    { ...unread, order: trusted({ $gte: '', $lte: order }) },
    { order: 1 },
  )
    .sort({ order: 1 })
    .limit(1)
    .lean();
  if (oldest === undefined) return;
  await NoticeModel.updateMany(
    { ...unread, order: trusted({ $gt: oldest.order, $lte: order }) },
    { $set: { isRead: true, readAt } },
  );
  await saveRead(personId, oldest._id, readAt);
}

/** The people whose these notices are, for who tells them that something has changed. */
export async function findPeopleOfNotices(ids: readonly string[]): Promise<string[]> {
  const found = await findByIds<NoticeDocument, { personId: string }>(NoticeModel, ids, {
    personId: 1,
  });
  return found.map(({ personId }) => personId);
}

/** Forgets what somebody was told: for an account that is erased. */
export async function removeNoticesOf(personId: string): Promise<void> {
  await NoticeModel.deleteMany({ personId });
}

/** Notices of which nobody has planned yet by which channels they go out, in no order, at most `limit`. */
export const listNoticesToSend = async (limit: number): Promise<Notice[]> =>
  (await NoticeModel.find({ toSend: true }).limit(limit).lean()).map(toNotice);

/** Writes down that it is planned by which channels these go out. */
export async function markPlanned(ids: readonly string[]): Promise<void> {
  await NoticeModel.updateMany({ _id: trusted({ $in: [...ids] }) }, { $unset: { toSend: '' } });
}

/** The notices of these ids. */
export const findNotices = async (ids: readonly string[]): Promise<Notice[]> =>
  (await findByIds<NoticeDocument>(NoticeModel, ids)).map(toNotice);

function toNotice({
  _id,
  isRead: _isRead,
  toSend: _toSend,
  version: _version,
  events: _pending,
  eventsAt: _pendingAt,
  ...rest
}: NoticeDocument): Notice {
  return { id: _id, ...rest };
}
