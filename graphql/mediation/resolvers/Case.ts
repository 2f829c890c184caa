import { actsOpenTo } from '../../../src/modules/mediation/case.policy.ts';
import { mayReadMessage } from '../../../src/modules/opinion/message.policy.ts';
import type { CaseResolvers } from '../../types.generated.ts';

export const Case: CaseResolvers = {
  agreement: ({ agreement, parties }) =>
    agreement === undefined ? null : { ...agreement, parties },
  area: ({ area }, _args, { loaders }) => loaders.area.load(area),
  history: ({ history, parties, area }) => history.map((line) => ({ ...line, parties, area })),
  mayDo: (found, _args, { work }) => actsOpenTo(work.actor, found),
  mediator: ({ mediatorId }, _args, { loaders }) =>
    mediatorId === undefined ? null : loaders.person.load(mediatorId),
  // A side may read the case without being allowed to read where it came from.
  message: async ({ messageId }, _args, { loaders, work }) => {
    const message = await loaders.message.load(messageId);
    return mayReadMessage(work.actor, message) ? message : null;
  },
  parties: ({ parties }) => [...parties],
};
