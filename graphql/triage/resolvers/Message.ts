import { mayReadConflictFlagsOf } from '../../../src/modules/triage/conflictFlag.policy.ts';
import type { MessageResolvers } from '../../types.generated.ts';

export const Message: Pick<MessageResolvers, 'flag' | '__isTypeOf'> = {
  flag: ({ id, area }, _args, { loaders, work }) =>
    mayReadConflictFlagsOf(work.actor, area) ? loaders.flagOfMessage.load(id) : null,
};
