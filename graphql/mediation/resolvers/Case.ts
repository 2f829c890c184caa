import { scopesOfCity } from '../../../src/modules/calendar/deadlineScope.ts';
import { actsOpenTo } from '../../../src/modules/mediation/case.policy.ts';
import { cityOf } from '../../../src/modules/mediation/caseClocks.ts';
import { caseClocksNow } from '../../../src/modules/mediation/caseClocksNow.ts';
import { closeReasonsOf, type CaseAct } from '../../../src/modules/mediation/caseTable.ts';
import { mayReadMessage } from '../../../src/modules/opinion/message.policy.ts';
import type { CaseAct as Word, CaseResolvers } from '../../types.generated.ts';

/** The words of the schema for what a case's use cases are called. */
const wordOf: Readonly<Record<CaseAct, Word>> = {
  acceptCase: 'ACCEPT',
  addParty: 'ADD_PARTY',
  recordConsent: 'RECORD_CONSENT',
  recordMeeting: 'RECORD_MEETING',
  extendTerm: 'EXTEND_TERM',
  recordAgreement: 'RECORD_AGREEMENT',
  recordPerformance: 'RECORD_PERFORMANCE',
  retitleCase: 'RETITLE',
  releaseCase: 'RELEASE',
  closeCase: 'CLOSE',
};

export const Case: CaseResolvers = {
  agreement: ({ agreement, parties }) =>
    agreement === undefined ? null : { ...agreement, parties },
  area: ({ area }, _args, { loaders }) => loaders.area.load(area),
  clocks: async (found, _args, { loaders }) => {
    const [kept, { name }, measure] = await Promise.all([
      loaders.clocksOf.load(found.id),
      loaders.area.load(cityOf(found)),
      loaders.measure.load(found.area),
    ]);
    return caseClocksNow(found, kept, scopesOfCity(name), measure);
  },
  history: ({ history, parties, area }) => history.map((line) => ({ ...line, parties, area })),
  closeReasons: (found) => closeReasonsOf(found),
  mayDo: (found, _args, { work }) => actsOpenTo(work.actor, found).map((act) => wordOf[act]),
  mediator: ({ mediatorId }, _args, { loaders }) =>
    mediatorId === undefined ? null : loaders.person.load(mediatorId),
  // A side may read the case without being allowed to read where it came from.
  message: async ({ messageId }, _args, { loaders, work }) => {
    const message = await loaders.message.load(messageId);
    return mayReadMessage(work.actor, message) ? message : null;
  },
  parties: ({ parties }) => [...parties],
};
