import {
  commentActsOpenTo,
  mayReadWholeComment,
} from '../../../src/modules/opinion/message.policy.ts';
import { mayReport } from '../../../src/modules/moderation/review.policy.ts';
import { maskedComment, stateOf } from '../../../src/modules/opinion/standing.ts';
import type { CommentResolvers } from '../../types.generated.ts';

export const Comment: CommentResolvers = {
  author: ({ authorId }, _args, { loaders }) => loaders.person.load(authorId),
  body: async (comment, _args, { loaders, work: { actor } }) => {
    const isShown = comment.withdrawnAt === undefined && stateOf(comment) === 'SHOWN';
    if (isShown && comment.standing === undefined) return comment.body;
    const message = await loaders.message.load(comment.messageId);
    if (mayReadWholeComment(actor, comment, message)) return comment.body;
    return isShown ? maskedComment(comment) : '';
  },
  isMasked: ({ standing }) => (standing?.masks ?? []).length > 0,
  mayDo: async (comment, _args, { loaders, work: { actor } }) => [
    ...commentActsOpenTo(actor, comment),
    ...(mayReport(actor, { message: await loaders.message.load(comment.messageId), comment })
      ? (['REPORT'] as const)
      : []),
  ],
  standing: (comment) => stateOf(comment),
};
