import { actsOnFlag, mayReadCase } from '../../../src/modules/mediation/case.policy.ts';
import type { ConflictFlagResolvers } from '../../types.generated.ts';

export const ConflictFlag: Pick<ConflictFlagResolvers, 'case' | 'mayDo' | '__isTypeOf'> = {
  // The one case of its message, whichever way it was opened.
  case: async ({ messageId }, _args, { loaders, work }) => {
    const opened = await loaders.caseOfMessage.load(messageId);
    return opened !== null && mayReadCase(work.actor, opened) ? opened : null;
  },
  mayDo: async (flag, _args, { loaders, work: { actor, now } }) =>
    actsOnFlag(actor, flag, (await loaders.caseOfMessage.load(flag.messageId)) !== null, now),
};
