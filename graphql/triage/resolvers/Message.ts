import {
  mayRaise,
  mayReadConflictFlagsOf,
} from '../../../src/modules/triage/conflictFlag.policy.ts';
import type { MessageResolvers } from '../../types.generated.ts';

export const Message: Pick<MessageResolvers, 'flag' | 'mayRaise' | '__isTypeOf'> = {
  flag: ({ id, area }, _args, { loaders, work }) =>
    mayReadConflictFlagsOf(work.actor, area) ? loaders.flagOfMessage.load(id) : null,
  mayRaise: (message, _args, { work }) => mayRaise(work.actor, message),
};
