import { trusted } from 'mongoose';
import type { Count } from '../../kernel/count.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { findByIds } from '../../platform/findByIds.ts';
import { insertManyOnce } from '../../platform/mongo.ts';
import { listNewest } from '../../platform/newestFirst.ts';
import type { Notice } from './notice.ts';
import { NoticeModel, type NoticeDocument } from './notice.model.ts';

/** Keeps new notices; those that are there already stay as they are. How many were new. */
export async function saveNotices(notices: readonly Notice[]): Promise<number> {
  const documents = notices.map(({ id, ...rest }) => ({ _id: id, ...rest, isRead: false }));
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

/** Writes down that a person has read one; the first time counts. */
export async function saveRead(personId: string, id: string, readAt: Date): Promise<void> {
  await NoticeModel.updateOne(
    { _id: id, personId, isRead: false },
    { $set: { isRead: true, readAt } },
  );
}

/** Writes down that a person has read what they were told up to a place in their list. */
export async function saveReadUpTo(personId: string, order: string, readAt: Date): Promise<void> {
  await NoticeModel.updateMany(
    { personId, isRead: false, order: trusted({ $lte: order }) },
    { $set: { isRead: true, readAt } },
  );
}

/** Forgets what somebody was told: for an account that is erased. */
export async function removeNoticesOf(personId: string): Promise<void> {
  await NoticeModel.deleteMany({ personId });
}

const toNotice = ({ _id, isRead: _isRead, ...rest }: NoticeDocument): Notice => ({
  id: _id,
  ...rest,
});
