import { mayReadCase } from '../../../src/modules/mediation/case.policy.ts';
import type { FlagResolvers } from './../../types.generated.ts';

export const Flag: Pick<FlagResolvers, 'case' | '__isTypeOf'> = {
  // The one case of its message, whichever way it was opened.
  case: async ({ messageId }, _args, { loaders, work }) => {
    const opened = await loaders.caseOfMessage.load(messageId);
    return opened !== null && mayReadCase(work.actor, opened) ? opened : null;
  },
};
