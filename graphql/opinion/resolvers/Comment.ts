import { mayReadHistory, mayWithdrawComment } from '../../../src/modules/opinion/message.policy.ts';
import type { CommentResolvers } from './../../types.generated.ts';

export const Comment: CommentResolvers = {
  author: ({ authorId }, _args, { loaders }) => loaders.person.load(authorId),
  // A text that was taken back is for its author and the team alone; to others the comment is an empty place.
  body: async (comment, _args, { loaders, work: { actor } }) => {
    if (comment.withdrawnAt === undefined || mayWithdrawComment(actor, comment))
      return comment.body;
    return mayReadHistory(actor, await loaders.message.load(comment.messageId)) ? comment.body : '';
  },
  mayWithdraw: (comment, _args, { work }) =>
    comment.withdrawnAt === undefined && mayWithdrawComment(work.actor, comment),
};
