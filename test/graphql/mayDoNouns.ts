import assert from 'node:assert/strict';
import { present } from '../../src/kernel/assert.ts';
import type { Role } from '../../src/kernel/work.ts';
import { confirmVolunteerService } from '../../src/modules/volunteering/confirmVolunteerService.ts';
import { takeVouchBack } from '../../src/modules/identity/takeVouchBack.ts';
import { grantRole } from '../../src/modules/identity/grantRole.ts';
import { findComment } from '../../src/modules/opinion/comment.store.ts';
import { findCase } from '../../src/modules/mediation/case.store.ts';
import { findReview } from '../../src/modules/moderation/reviewItem.store.ts';
import { findConflictFlag } from '../../src/modules/triage/conflictFlag.store.ts';
import { findVolunteerService } from '../../src/modules/volunteering/volunteerService.store.ts';
import { findMessage } from '../../src/modules/opinion/message.store.ts';
import { workOf } from '../support/world.ts';
import { contributed as matrix } from './access.generated.ts';
import { askAs } from './accessAnswer.ts';
import type { Relation, Target } from './accessRow.ts';
import {
  agreed,
  appealed,
  closed,
  confirmed,
  dismissed,
  followed,
  kept,
  mediating,
  performed,
  waiting,
  type Bring,
} from './accessStates.ts';
import { shownNameOf, type Filling } from './accessWorld.ts';

/** A state of a noun: how a planted one is brought into it, and which acts would change nothing there: they are not offered, and not refused. */
export interface State {
  readonly bring: Bring;
  readonly idle?: readonly string[];
  /** So much later somebody looks. */
  readonly laterMs?: number;
}

/** A noun with `mayDo`: where it is planted, who keeps it, how its acts are read, and the mutation of each act. */
export interface Noun {
  readonly type: string;
  readonly target: Target;
  readonly keeper: Role;
  readonly players: readonly Role[];
  readonly relations: readonly Relation[];
  readonly states: Readonly<Record<string, State>>;
  readonly ask: (filling: Filling, role: Role) => string | Promise<string>;
  readonly acts: Readonly<Record<string, string>>;
  /** The version of what is kept: an act of the noun that leaves it as it is was a repeat, which is neither offered nor refused. */
  readonly versionOf?: (id: string) => Promise<{ readonly version: number } | null>;
}

const asPlanted: State = { bring: (_keeper, filling) => Promise.resolve(filling) };

/** The question of the access matrix for a mutation. */
export const rowOf = (mutation: string): string =>
  present(
    matrix.find(({ field }) => field === `Mutation.${mutation}`),
    mutation,
  ).ask;

/** What lies elsewhere is nobody's to see: the access matrix says so. */
const own = ['own', 'same'] as const;

/** Every noun that says what may be done with it. */
export const nouns: readonly Noun[] = [
  {
    type: 'Message',
    target: 'message',
    keeper: 'SPOKESPERSON',
    players: ['RESIDENT', 'VOLUNTEER', 'SPOKESPERSON', 'NET_POLICE', 'MEDIATOR', 'AUDITOR'],
    relations: own,
    states: {
      standing: asPlanted,
      withdrawn: {
        bring: async (keeper, filling) => {
          const { authorId = '', version } = present(await findMessage(filling.id), 'post');
          const author = { ...keeper, personId: authorId, role: 'RESIDENT' } as const;
          const ask = `mutation { withdrawPost(id: "${filling.id}", version: ${String(version)}) { __typename } }`;
          assert.equal((await askAs(author, ask)).refusal, undefined);
          return { ...filling, version: version + 1 };
        },
        idle: ['WITHDRAW'],
      },
    },
    ask: ({ no }) => `{ found: message(no: "${String(no)}") { mayDo } }`,
    acts: {
      EDIT: rowOf('editPost'),
      WITHDRAW: rowOf('withdrawPost'),
      COMMENT: rowOf('addComment'),
      REPORT: rowOf('reportContent'),
      RAISE: rowOf('raiseConflictFlag'),
      OPEN_CASE: 'mutation { openCase(input: { key: "$key", reportId: "$id" }) { __typename } }',
    },
  },
  {
    type: 'Comment',
    target: 'comment',
    keeper: 'SPOKESPERSON',
    players: ['RESIDENT', 'SPOKESPERSON', 'AUDITOR'],
    relations: ['own', 'same'],
    states: { standing: asPlanted },
    ask: async ({ id }) => {
      const { messageId } = present(await findComment(id), 'comment');
      const { no } = present(await findMessage(messageId), 'message');
      return `{ found: message(no: "${no}") { comments { edges { node { mayDo } } } } }`;
    },
    acts: {
      WITHDRAW: rowOf('withdrawComment'),
      REPORT: rowOf('reportContent').replace('MESSAGE', 'COMMENT'),
    },
  },
  {
    type: 'ConflictFlag',
    target: 'flag',
    keeper: 'SPOKESPERSON',
    players: ['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR', 'MEDIATOR'],
    relations: own,
    states: {
      open: asPlanted,
      confirmed: { bring: confirmed },
      'confirmed long ago': { bring: confirmed, laterMs: 11 * 60_000 },
      dismissed: { bring: dismissed },
      followed: { bring: followed },
    },
    ask: ({ id }) => `{ found: conflictFlag(id: "${id}") { mayDo } }`,
    acts: {
      CONFIRM: rowOf('confirmConflictFlag'),
      DISMISS: rowOf('dismissConflictFlag'),
      REOPEN: rowOf('reopenConflictFlag'),
      OPEN_CASE: rowOf('openCase'),
    },
    versionOf: findConflictFlag,
  },
  {
    type: 'ReviewItem',
    target: 'review',
    keeper: 'SPOKESPERSON',
    players: ['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR'],
    relations: own,
    states: {
      open: asPlanted,
      decided: { bring: kept },
      'decided long ago': { bring: kept, laterMs: 11 * 60_000 },
      appealed: { bring: appealed },
    },
    ask: ({ id }) => `{ found: review(id: "${id}") { mayDo } }`,
    acts: {
      CLAIM: rowOf('claimReview'),
      RELEASE: rowOf('releaseReview'),
      DECIDE: rowOf('decideReview'),
      UNDO: rowOf('undoDecision'),
      DECIDE_APPEAL: rowOf('decideAppeal'),
    },
    versionOf: findReview,
  },
  {
    type: 'Case',
    target: 'case',
    keeper: 'MEDIATOR',
    players: ['MEDIATOR', 'SPOKESPERSON', 'RESIDENT'],
    relations: own,
    states: {
      registered: asPlanted,
      waiting: { bring: waiting },
      mediating: { bring: mediating },
      agreed: { bring: agreed },
      performed: { bring: performed },
      closed: { bring: closed },
    },
    ask: ({ no }) => `{ found: mediationCase(no: "${String(no)}") { mayDo closeReasons } }`,
    acts: {
      ACCEPT: rowOf('acceptCase'),
      ADD_PARTY: rowOf('addParty'),
      // A no: a yes that was given already would change nothing.
      RECORD_CONSENT: rowOf('recordConsent').replace('consent: GIVEN', 'consent: REFUSED'),
      RECORD_MEETING: rowOf('recordMeeting'),
      EXTEND_TERM: rowOf('extendTerm'),
      RECORD_AGREEMENT: rowOf('recordAgreement'),
      RECORD_PERFORMANCE: rowOf('recordPerformance'),
      RETITLE: rowOf('retitleCase'),
      RELEASE: rowOf('releaseCase'),
      CLOSE: rowOf('closeCase'),
    },
    versionOf: findCase,
  },
  {
    type: 'VolunteerService',
    target: 'service',
    keeper: 'GRID_WORKER',
    players: ['VOLUNTEER', 'GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR', 'AUDITOR'],
    relations: own,
    states: {
      logged: asPlanted,
      confirmed: {
        bring: async (keeper, { id }) => {
          await confirmVolunteerService(workOf(keeper, new Date()), { id, version: 1 });
          return { id, version: 2 };
        },
      },
    },
    ask: (_filling, role) =>
      role === 'VOLUNTEER'
        ? '{ found: myVolunteerServices(first: 50) { edges { node { id mayDo } } } }'
        : '{ found: volunteerServices(first: 50) { edges { node { id mayDo } } } }',
    acts: {
      CONFIRM: rowOf('confirmVolunteerService'),
      DECLINE: rowOf('declineVolunteerService'),
      WITHDRAW: rowOf('withdrawVolunteerService'),
    },
    versionOf: findVolunteerService,
  },
  {
    type: 'PersonFound',
    target: 'person',
    keeper: 'GRID_WORKER',
    players: ['GRID_WORKER', 'SPOKESPERSON', 'ADMIN', 'MEDIATOR'],
    relations: ['same', 'other'],
    states: {
      vouched: { ...asPlanted, idle: ['VOUCH'] },
      unvouched: {
        bring: async (keeper, filling) => {
          await takeVouchBack(workOf(keeper, new Date()), filling.id);
          return filling;
        },
        idle: ['TAKE_VOUCH_BACK'],
      },
      'with a role': {
        bring: async (keeper, filling) => {
          const admin = { ...keeper, role: 'ADMIN' } as const;
          const grant = { personId: filling.id, role: 'VOLUNTEER', scope: keeper.scope } as const;
          await grantRole(workOf(admin, new Date()), grant);
          return filling;
        },
        idle: ['VOUCH'],
      },
    },
    ask: ({ name = '' }) =>
      `{ found: findResidents(query: "${shownNameOf(name)}") { people { id mayDo } } }`,
    acts: {
      VOUCH: rowOf('vouchForResidence'),
      TAKE_VOUCH_BACK: rowOf('takeVouchBack'),
      ISSUE_RESET_CODE: rowOf('issueResetCode'),
    },
  },
  {
    type: 'Grant',
    target: 'person',
    keeper: 'ADMIN',
    players: ['ADMIN', 'AUDITOR'],
    relations: ['same', 'other'],
    states: {
      held: {
        bring: async (keeper, filling) => {
          const grant = { personId: filling.id, role: 'VOLUNTEER', scope: keeper.scope } as const;
          await grantRole(workOf(keeper, new Date()), grant);
          return filling;
        },
      },
    },
    ask: ({ id }) => `{ found: personWithRoles(id: "${id}") { grants { role mayDo } } }`,
    acts: { REVOKE: rowOf('revokeRole') },
  },
];
