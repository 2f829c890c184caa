import { isOwnSide, speaksFor } from '../../../src/modules/mediation/case.policy.ts';
import type { PartyResolvers } from '../../types.generated.ts';

export const Party: PartyResolvers = {
  firm: ({ firmId }, _args, { loaders }) =>
    firmId === undefined ? null : loaders.firm.load(firmId),
  isMine: (party, _args, { work }) => isOwnSide(work.actor, party),
  isMe: (party, _args, { work }) => speaksFor(work.actor, party),
  person: ({ personId }, _args, { loaders }) =>
    personId === undefined ? null : loaders.person.load(personId),
};
