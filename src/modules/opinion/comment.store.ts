import { trusted } from 'mongoose';
import { pageOf, type Page, type PageAsked } from '../../kernel/page.ts';
import { insertOnce } from '../../platform/mongo.ts';
import type { Comment } from './comment.ts';
import { CommentModel, type CommentDocument } from './comment.model.ts';

/** One comment, or null. */
export async function findComment(id: string): Promise<Comment | null> {
  const found = await CommentModel.findOne({ _id: id }).lean();
  return found === null ? null : toComment(found);
}

/** Keeps a new comment; 'exists' when its id is taken. */
export const saveNewComment = ({ id, ...rest }: Comment): Promise<'inserted' | 'exists'> =>
  insertOnce(CommentModel, { _id: id, ...rest });

/** Marks a comment as taken back at a moment; one that is so already keeps its moment. */
export async function saveWithdrawal(id: string, at: Date): Promise<void> {
  await CommentModel.updateOne({ _id: id, withdrawnAt: null }, { $set: { withdrawnAt: at } });
}

/** The comments below a message, oldest first, those that were taken back too. */
export async function listComments(
  messageId: string,
  { first, after }: PageAsked,
): Promise<Page<Comment>> {
  const range = after === undefined ? {} : { order: trusted({ $gt: after }) };
  const found = await CommentModel.find({ messageId, ...range })
    .sort({ order: 1 })
    .limit(first + 1)
    .lean();
  return pageOf(found, first, toComment);
}

/** How many comments stand below each message, by message id; messages without any are left out. */
export async function countComments(messageIds: readonly string[]): Promise<Map<string, number>> {
  const counted = await CommentModel.aggregate<{ _id: string; count: number }>([
    { $match: { messageId: { $in: messageIds } } },
    { $group: { _id: '$messageId', count: { $sum: 1 } } },
  ]);
  return new Map(counted.map(({ _id, count }) => [_id, count]));
}

const toComment = ({ _id, ...rest }: CommentDocument): Comment => ({ id: _id, ...rest });
