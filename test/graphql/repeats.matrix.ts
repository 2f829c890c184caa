import { randomId } from '../../src/kernel/id.ts';
import { doneOf } from '../../src/kernel/outcome.ts';
import type { Role, Work } from '../../src/kernel/work.ts';
import { addComment } from '../../src/modules/opinion/addComment.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import type { Case } from '../../src/modules/mediation/mediationCase.ts';
import { openCase } from '../../src/modules/mediation/openCase.ts';
import { confirmConflictFlag } from '../../src/modules/triage/confirmConflictFlag.ts';
import {
  aReport,
  agreed,
  as,
  asked,
  lin,
  mediating,
  mediator,
  performed,
  registered,
  sideOf,
  spokesperson,
  terms,
} from '../modules/mediation/town.ts';
import { logged, personId as volunteerId } from '../modules/volunteering/volunteers.ts';
import { raiseConflictFlag } from '../support/flags.ts';
import { places, someone, workOf } from '../support/world.ts';
import type { Act, Repeats } from './repeat.ts';
import { accounts } from './repeats.accounts.ts';
import { identity } from './repeats.identity.ts';

/** An act on what is read under a version: at the version that was read, or at a later one. */
const at = (id: string, version: number, rest = ''): string =>
  `(id: "${id}", version: ${String(version)}${rest})`;
const onCase = ({ id, version }: Case, rest = ''): string =>
  `(input: { caseId: "${id}", version: ${String(version)}${rest} })`;

const post = '{ __typename ... on Message { id version versions { number } withdrawnAt } }';
const flag = '{ __typename ... on ConflictFlag { id version state decidedAt } }';
const found = '{ __typename ... on Case { id version state history { number } } }';
const service = '{ __typename ... on VolunteerService { id version state decidedAt } }';

const someoneIn = (role: Role, scope: string = places.community): Work =>
  workOf(someone(role, scope, randomId()));
const aPost = () => publishPost(lin, { key: randomId(), title: '', body: '路灯不亮。' });
const key = () => `key: "${randomId()}"`;

const decide =
  (work: Work, name: string, rest = '') =>
  async (): Promise<Act> => ({
    work,
    ask: `${name}${at(await raiseConflictFlag(), 1, rest)} ${flag}`,
  });

const opinion = {
  publishPost: {
    plant: () => ({
      work: lin,
      ask: `publishPost(input: { ${key()}, body: "路灯亮了。" }) { id no version }`,
    }),
  },
  fileFieldReport: {
    plant: () => ({
      work: someoneIn('VOLUNTEER'),
      ask: `fileFieldReport(input: { ${key()}, reportKind: SAFETY, place: "东门", body: "井盖响。" }) { id no version }`,
    }),
  },
  editPost: {
    plant: async () => ({
      work: lin,
      ask: `editPost(input: { id: "${(await aPost()).id}", version: 1, body: "路灯又亮了。" }) ${post}`,
    }),
  },
  withdrawPost: {
    plant: async () => ({ work: lin, ask: `withdrawPost${at((await aPost()).id, 1)} ${post}` }),
  },
  addComment: {
    plant: async () => ({
      work: lin,
      ask: `addComment(${key()}, messageId: "${(await aPost()).id}", body: "我也看见了。") { id at }`,
    }),
  },
  withdrawComment: {
    plant: async () => {
      const said = { key: randomId(), messageId: (await aPost()).id, body: '说重了。' };
      return {
        work: lin,
        ask: `withdrawComment(id: "${(await addComment(lin, said)).id}") { id withdrawnAt }`,
      };
    },
  },
} satisfies Partial<Repeats>;

const triage = {
  confirmConflictFlag: { plant: decide(spokesperson, 'confirmConflictFlag', ', note: "上门看过"') },
  dismissConflictFlag: {
    plant: decide(spokesperson, 'dismissConflictFlag', ', reason: DUPLICATE'),
  },
  reopenConflictFlag: {
    plant: async () => {
      const id = await raiseConflictFlag();
      await confirmConflictFlag(spokesperson, { id, version: 1, note: '' });
      return { work: spokesperson, ask: `reopenConflictFlag${at(id, 2)} ${flag}` };
    },
  },
  raiseConflictFlag: {
    plant: async () => ({
      work: spokesperson,
      ask: `raiseConflictFlag(messageId: "${(await aPost()).id}", note: "两家争过道") ${flag}`,
    }),
  },
  openCase: {
    plant: async () => ({
      work: mediator,
      ask: `openCase(input: { ${key()}, reportId: "${(await aReport()).id}", title: "门厅堆物" }) ${found}`,
    }),
  },
} satisfies Partial<Repeats>;

const unaccepted = async (): Promise<Case> => {
  const report = { key: randomId(), reportId: (await aReport()).id, title: '门厅堆物' };
  return doneOf(await openCase(spokesperson, report));
};

const mediation = {
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

const volunteering = {
  logVolunteerService: {
    plant: () => ({
      work: someoneIn('VOLUNTEER'),
      ask: `logVolunteerService(input: { ${key()}, kind: PATROL, note: "巡查。", startedAt: "2026-11-22T01:00:00.000Z", minutes: 30 }) { id version }`,
    }),
  },
  withdrawVolunteerService: {
    plant: async () => {
      const { id } = await logged('wen');
      return {
        work: workOf(someone('VOLUNTEER', places.community, volunteerId('wen'))),
        ask: `withdrawVolunteerService${at(id, 1)} ${service}`,
      };
    },
  },
  confirmVolunteerService: {
    plant: async () => ({
      work: as('second', 'GRID_WORKER'),
      ask: `confirmVolunteerService${at((await logged()).id, 1)} ${service}`,
    }),
  },
  declineVolunteerService: {
    plant: async () => ({
      work: as('second', 'GRID_WORKER'),
      ask: `declineVolunteerService${at((await logged()).id, 1, ', note: "没有到场"')} ${service}`,
    }),
  },
} satisfies Partial<Repeats>;

/** Every mutation of the schema, and how it is sent twice. */
export const repeats: Repeats = {
  ...identity,
  ...accounts,
  ...opinion,
  ...triage,
  ...mediation,
  ...volunteering,
};
