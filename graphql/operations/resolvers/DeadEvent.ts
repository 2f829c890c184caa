import type { DeadEventResolvers } from '../../types.generated.ts';

/** An error may be a page long; its beginning says what it is. */
const reasonLengthMax = 300;

export const DeadEvent: DeadEventResolvers = {
  type: ({ event }) => event.type,
  at: ({ event }) => event.at,
  no: async ({ event: { subject } }, _args, { loaders }) => {
    if (subject.kind === 'case') return (await loaders.caseOfEvent.load(subject.id))?.no ?? null;
    if (subject.kind === 'message')
      return (await loaders.messageOfEvent.load(subject.id))?.no ?? null;
    return null;
  },
  reason: ({ reason }) => Array.from(reason).slice(0, reasonLengthMax).join(''),
};
