import { mayRaise, mayReadFlagsOf } from '../../../src/modules/triage/flag.policy.ts';
import type { MessageResolvers } from './../../types.generated.ts';

export const Message: Pick<MessageResolvers, 'flag' | 'mayRaise' | '__isTypeOf'> = {
  flag: ({ id, area }, _args, { loaders, work }) =>
    mayReadFlagsOf(work.actor, area) ? loaders.flagOfMessage.load(id) : null,
  mayRaise: (message, _args, { work }) => mayRaise(work.actor, message),
};
