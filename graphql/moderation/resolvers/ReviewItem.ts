import { inputsOf } from '../../../src/modules/moderation/queuePlace.ts';
import { reviewActsOpenTo } from '../../../src/modules/moderation/review.policy.ts';
import {
  claimantOf,
  endOfAppeal,
  holds,
  openCauses,
} from '../../../src/modules/moderation/reviewItem.ts';
import { textOf } from '../../../src/modules/opinion/message.ts';
import type { ReviewItemResolvers } from '../../types.generated.ts';

export const ReviewItem: ReviewItemResolvers = {
  appeals: (item) =>
    item.appeals.map(({ decision, text, at }) => {
      const ended = endOfAppeal(item, decision);
      const { end = null, at: endedAt = null, reasons = null } = ended ?? {};
      return { decision, text, at, end, endedAt, reasons };
    }),
  causes: ({ causes }) => [...causes],
  certainty: (item) => inputsOf(openCauses(item)).certainty,
  claimedBy: (item, _args, { loaders, work }) => {
    const by = claimantOf(item, work.now);
    return by === undefined ? null : loaders.person.load(by);
  },
  comment: ({ subject }, _args, { loaders }) =>
    subject.kind === 'COMMENT' ? loaders.comment.load(subject.id) : null,
  decisions: (item) =>
    item.decisions.map((decision) => ({ ...decision, holds: holds(item, decision) })),
  harm: (item) => inputsOf(openCauses(item)).harm,
  mayDo: (item, _args, { work }) => reviewActsOpenTo(work.actor, item, work.now),
  message: ({ messageId }, _args, { loaders }) => loaders.message.load(messageId),
  subjectKind: ({ subject }) => subject.kind,
  text: async ({ subject, messageId }, _args, { loaders }) =>
    subject.kind === 'COMMENT'
      ? (await loaders.comment.load(subject.id)).body
      : textOf(await loaders.message.load(messageId)),
  wording: async ({ subject, messageId }, _args, { loaders }) =>
    subject.kind === 'COMMENT' ? 1 : (await loaders.message.load(messageId)).versions.length,
};
