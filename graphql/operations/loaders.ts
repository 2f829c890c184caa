import { findCases } from '../../src/modules/mediation/case.store.ts';
import { findMessages } from '../../src/modules/opinion/message.store.ts';
import { byKeyOrNull, idOf } from '../batch.ts';

/** What an event is about, null where it is not there: an event may be given up for that very cause. */
export const loaders = {
  caseOfEvent: () => byKeyOrNull(findCases, idOf),
  messageOfEvent: () => byKeyOrNull(findMessages, idOf),
};
