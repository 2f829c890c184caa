import { trusted } from 'mongoose';
import { definedFields } from '../../kernel/definedFields.ts';
import { pageOf, type Page, type PageAsked } from '../../kernel/page.ts';
import { eventOf } from '../../platform/events/domainEvent.ts';
import { withEvent } from '../../platform/events/pendingEvents.ts';
import { findByIds } from '../../platform/findByIds.ts';
import { insertOnce } from '../../platform/mongo.ts';
import type { Comment } from './comment.ts';
import { CommentModel, type CommentDocument } from './comment.model.ts';
import { stateOf, type Standing } from './standing.ts';

/** One comment, or null. */
export async function findComment(id: string): Promise<Comment | null> {
  const found = await CommentModel.findOne({ _id: id }).lean();
  return found === null ? null : toComment(found);
}

/** The comments of the ids that exist, in no order. */
export async function findComments(ids: readonly string[]): Promise<Comment[]> {
  const found = await findByIds(CommentModel, ids);
  return found.map(toComment);
}

/** Keeps a new comment with its event, `comment.saved`; 'exists' when its id is taken. */
export const saveNewComment = ({ id, ...rest }: Comment): Promise<'inserted' | 'exists'> =>
  insertOnce(CommentModel, {
    _id: id,
    ...rest,
    ...definedFields({ waitingOf: waitingOf(rest) }),
    version: 1,
    ...withEvent(eventOf('comment', 'saved', { id, version: 1 }, rest.at)),
  });

/** Keeps how a comment stands, if it still stands as it was read; false when somebody was faster. */
export async function saveCommentStanding(comment: Comment, standing: Standing): Promise<boolean> {
  const wait = waitingOf({ ...comment, standing });
  const { modifiedCount } = await CommentModel.updateOne(
    { _id: comment.id, 'standing.decision': comment.standing?.decision ?? null },
    {
      $set: { standing, ...definedFields({ waitingOf: wait }) },
      ...(wait === undefined ? { $unset: { waitingOf: '' } } : {}),
    },
  );
  return modifiedCount === 1;
}

const waitingOf = (comment: Omit<Comment, 'id'>) =>
  stateOf(comment) === 'WAITING' ? comment.authorId : undefined;

/** Marks a comment as taken back at a moment; one that is so already keeps its moment. */
export async function saveWithdrawal(id: string, at: Date): Promise<void> {
  await CommentModel.updateOne({ _id: id, withdrawnAt: null }, { $set: { withdrawnAt: at } });
}

/** The comments below a message, oldest first, those that were taken back too; those that wait, only the reader’s own, unless the reader is `all`. */
export async function listComments(
  messageId: string,
  reader: string,
  { first, after }: PageAsked,
): Promise<Page<Comment>> {
  const range = after === undefined ? {} : { order: trusted({ $gt: after }) };
  const found = await CommentModel.find({ messageId, ...shownTo(reader), ...range })
    .sort({ order: 1 })
    .limit(first + 1)
    .lean();
  return pageOf(found, first, toComment);
}

const shownTo = (reader: string) =>
  reader === 'all' ? {} : { waitingOf: trusted({ $in: [null, reader] }) };

/** How many comments stand below each message, by message id, without those that wait; messages without any are left out. */
export async function countComments(messageIds: readonly string[]): Promise<Map<string, number>> {
  const counted = await CommentModel.aggregate<{ _id: string; count: number }>([
    { $match: { messageId: { $in: messageIds }, waitingOf: null } },
    { $group: { _id: '$messageId', count: { $sum: 1 } } },
  ]);
  return new Map(counted.map(({ _id, count }) => [_id, count]));
}

const toComment = ({
  _id,
  waitingOf: _waiting,
  version: _one,
  events: _pending,
  eventsAt: _pendingAt,
  ...rest
}: CommentDocument): Comment => ({
  id: _id,
  ...rest,
});
