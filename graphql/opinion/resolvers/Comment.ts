import {
  commentActsOpenTo,
  mayReadWithdrawnComment,
} from '../../../src/modules/opinion/message.policy.ts';
import type { CommentResolvers } from '../../types.generated.ts';

export const Comment: CommentResolvers = {
  author: ({ authorId }, _args, { loaders }) => loaders.person.load(authorId),
  body: async (comment, _args, { loaders, work: { actor } }) => {
    if (comment.withdrawnAt === undefined) return comment.body;
    const message = await loaders.message.load(comment.messageId);
    return mayReadWithdrawnComment(actor, comment, message) ? comment.body : '';
  },
  mayDo: (comment, _args, { work }) => commentActsOpenTo(work.actor, comment),
};
