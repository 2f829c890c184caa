import { findCases } from '../../src/modules/mediation/case.store.ts';
import { caseIdOf } from '../../src/modules/mediation/mediationCase.ts';
import { byKey, byKeyOrNull, idOf, messageIdOf } from '../batch.ts';

/** Cases, and the one that a message may have. */
export const loaders = {
  case: () => byKey('case', findCases, idOf),
  caseOfMessage: () => byKeyOrNull((ids) => findCases(ids.map(caseIdOf)), messageIdOf),
};
