import { randomId } from '../../../src/kernel/id.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { openCase } from '../../../src/modules/mediation/openCase.ts';
import {
  aReport,
  agreed,
  asked,
  lin,
  mediating,
  mediator,
  performed,
  registered,
  sideOf,
  spokesperson,
  terms,
} from '../../modules/mediation/town.ts';
import { type Repeats, key } from '../repeat.ts';

const found = '{ __typename ... on Case { id version state history { number } } }';

const unaccepted = async (): Promise<Case> => {
  const report = { key: randomId(), reportId: (await aReport()).id, title: '门厅堆物' };
  return doneOf(await openCase(spokesperson, report));
};

const onCase = ({ id, version }: Case, rest = ''): string =>
  `(input: { caseId: "${id}", version: ${String(version)}${rest} })`;

/** How each mutation of this module is sent twice. */
export const repeats = {
  openCase: {
    plant: async () => ({
      work: mediator,
      ask: `openCase(input: { ${key()}, reportId: "${(await aReport()).id}", title: "门厅堆物" }) ${found}`,
    }),
  },
  acceptCase: {
    plant: async () => {
      const { id, version } = await unaccepted();
      return {
        work: mediator,
        ask: `acceptCase(caseId: "${id}", version: ${String(version)}) ${found}`,
      };
    },
  },
  retitleCase: {
    plant: async () => ({
      work: mediator,
      ask: `retitleCase${onCase(await registered(), `, ${key()}, title: "过道纠纷"`)} ${found}`,
    }),
  },
  addParty: {
    plant: async () => ({
      work: mediator,
      ask: `addParty${onCase(await registered(), `, ${key()}, name: "李家"`)} ${found}`,
    }),
  },
  recordConsent: {
    plant: async () => {
      const one = await asked();
      const rest = `, partyId: "${sideOf(one, 'lin')}", consent: REFUSED, manner: ONLINE`;
      return { work: lin, ask: `recordConsent${onCase(one, rest)} ${found}` };
    },
  },
  recordMeeting: {
    plant: async () => ({
      work: mediator,
      ask: `recordMeeting${onCase(await mediating(), `, ${key()}, manner: ONLINE, note: "谈过。"`)} ${found}`,
    }),
  },
  extendTerm: {
    plant: async () => ({
      work: mediator,
      ask: `extendTerm${onCase(await mediating(), `, ${key()}, manner: BY_PHONE`)} ${found}`,
    }),
  },
  recordAgreement: {
    plant: async () => {
      const one = await mediating();
      const { facts, terms: agreedTerms, performBy, duties } = terms(one);
      const rest = `, ${key()}, facts: "${facts}", terms: "${agreedTerms}", performBy: "${performBy.toISOString()}", written: true, duties: ${JSON.stringify(duties)}`;
      return { work: mediator, ask: `recordAgreement${onCase(one, rest)} ${found}` };
    },
  },
  recordPerformance: {
    plant: async () => {
      const one = await agreed();
      const rest = `, partyId: "${sideOf(one, 'zhou')}", note: "已换好"`;
      return { work: mediator, ask: `recordPerformance${onCase(one, rest)} ${found}` };
    },
  },
  releaseCase: {
    plant: async () => ({
      work: mediator,
      ask: `releaseCase${onCase(await mediating(), ', reason: CANNOT_GO_ON')} ${found}`,
    }),
  },
  closeCase: {
    plant: async () => ({
      work: mediator,
      ask: `closeCase${onCase(await performed(), ', reason: AGREEMENT_PERFORMED')} ${found}`,
    }),
  },
} satisfies Partial<Repeats>;
