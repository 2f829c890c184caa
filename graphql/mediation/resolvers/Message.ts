import { communityOf } from '../../../src/modules/community/area.ts';
import {
  mayOpenCase,
  mayOpenCaseFrom,
  mayReadCase,
} from '../../../src/modules/mediation/case.policy.ts';
import { neutralTitle } from '../../../src/modules/mediation/caseTitle.ts';
import { progressOf } from '../../../src/modules/mediation/progress.ts';
import { mayReport } from '../../../src/modules/moderation/review.policy.ts';
import { isAuthor, messageActsOpenTo } from '../../../src/modules/opinion/message.policy.ts';
import { mayRaise } from '../../../src/modules/triage/conflictFlag.policy.ts';
import type { ConflictFlag } from '../../../src/modules/triage/conflictFlag.ts';
import { whyNotRaise } from '../../../src/modules/triage/flagActs.ts';
import type { MessageResolvers } from '../../types.generated.ts';

export const Message: Pick<MessageResolvers, 'mayDo' | 'neutralTitle' | 'progress' | '__isTypeOf'> =
  {
    // A flag is read only for those who could raise one.
    mayDo: async (message, _args, { loaders, work: { actor } }) => [
      ...messageActsOpenTo(actor, message),
      ...(mayReport(actor, { message }) ? (['REPORT'] as const) : []),
      ...(mayRaise(actor, message) && isRaisable(await loaders.flagOfMessage.load(message.id))
        ? (['RAISE'] as const)
        : []),
      ...(mayOpenCaseFrom(actor, message) ? (['OPEN_CASE'] as const) : []),
    ],
    neutralTitle: async ({ id, area }, _args, { loaders, work }) => {
      if (!mayOpenCase(work.actor, area)) return null;
      const [flag, community] = await Promise.all([
        loaders.flagOfMessage.load(id),
        loaders.area.load(communityOf(area)),
      ]);
      return neutralTitle(flag, community.name);
    },
    // Nothing is read for anybody but the author: what became of a neighbour's words is not the neighbours' business.
    progress: async (message, _args, { loaders, work }) => {
      if (!isAuthor(work.actor, message)) return null;
      const [flag, opened] = await Promise.all([
        loaders.flagOfMessage.load(message.id),
        loaders.caseOfMessage.load(message.id),
      ]);
      return {
        ...progressOf(message, flag, opened, work.now),
        caseNo: opened?.no ?? null,
        mayReadCase: opened !== null && mayReadCase(work.actor, opened),
      };
    },
  };

const isRaisable = (flag: ConflictFlag | null): boolean =>
  flag === null || whyNotRaise(flag) === null;
