import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { findMessage } from '../../../src/modules/opinion/message.store.ts';
import type { DeadEventResolvers } from '../../types.generated.ts';

/** An error may be a page long; its beginning says what it is. */
const reasonLengthMax = 300;

export const DeadEvent: DeadEventResolvers = {
  type: ({ event }) => event.type,
  at: ({ event }) => event.at,
  no: async ({ event: { subject } }) => {
    if (subject.kind === 'case') return (await findCase(subject.id))?.no ?? null;
    if (subject.kind === 'message') return (await findMessage(subject.id))?.no ?? null;
    return null;
  },
  reason: ({ reason }) => Array.from(reason).slice(0, reasonLengthMax).join(''),
};
