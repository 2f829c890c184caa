import assert from 'node:assert/strict';
import { isEnumType } from 'graphql';
import { present } from '../../src/kernel/assert.ts';
import type { Actor, Role } from '../../src/kernel/work.ts';
import { closeReasons } from '../../src/modules/mediation/mediationCase.ts';
import { confirmVolunteerService } from '../../src/modules/volunteering/confirmVolunteerService.ts';
import { takeVouchBack } from '../../src/modules/identity/takeVouchBack.ts';
import { grantRole } from '../../src/modules/identity/grantRole.ts';
import { findComment } from '../../src/modules/opinion/comment.store.ts';
import { findCase } from '../../src/modules/mediation/case.store.ts';
import { findConflictFlag } from '../../src/modules/triage/conflictFlag.store.ts';
import { findVolunteerService } from '../../src/modules/volunteering/volunteerService.store.ts';
import { findMessage } from '../../src/modules/opinion/message.store.ts';
import { useTown } from '../modules/identity/people.ts';
import { workOf } from '../support/world.ts';
import { contributed as matrix } from './access.generated.ts';
import { askAs, schema } from './accessAnswer.ts';
import { questionOf } from './accessQuestion.ts';
import type { Relation, Target } from './accessRow.ts';
import {
  agreed,
  closed,
  confirmed,
  dismissed,
  followed,
  mediating,
  performed,
  waiting,
  type Bring,
} from './accessStates.ts';
import { areaOf, neighbourOf, plant, play, usePlayers, type Filling } from './accessWorld.ts';

/** A state of a noun: how a planted one is brought into it, and which acts would change nothing there: they are not offered, and not refused. */
interface State {
  readonly bring: Bring;
  readonly idle?: readonly string[];
  /** So much later somebody looks. */
  readonly laterMs?: number;
}

/** A noun with `mayDo`: where it is planted, who keeps it, how its acts are read, and the mutation of each act. */
interface Noun {
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
const rowOf = (mutation: string): string =>
  present(
    matrix.find(({ field }) => field === `Mutation.${mutation}`),
    mutation,
  ).ask;

/** What lies elsewhere is nobody's to see: the access matrix says so. */
const own = ['own', 'same'] as const;

const nouns: readonly Noun[] = [
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
    acts: { WITHDRAW: rowOf('withdrawComment') },
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
    ask: () => '{ found: findResidents(query: "邻居") { people { id mayDo } } }',
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

/** The object with `mayDo` in an answer: the one of this id where a list is given, the one that was granted among roles. */
function objectIn(
  found: unknown,
  id: string,
): { mayDo: string[]; closeReasons?: string[] } | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const one = found as Record<string, unknown>;
  if (Array.isArray(one['mayDo'])) {
    const isOther = 'id' in one && one['id'] !== id;
    return isOther || one['role'] === 'RESIDENT' ? undefined : (one as { mayDo: string[] });
  }
  return Object.values(one)
    .map((inner) => objectIn(inner, id))
    .find((inner) => inner !== undefined);
}

/** Whether a mutation is let through: neither refused nor said not to fit the state. */
async function isDone(actor: Actor, source: string, now: Date): Promise<boolean> {
  const { data, refusal } = await askAs(actor, source, now);
  if (refusal !== undefined && !['FORBIDDEN', 'NOT_FOUND', 'CONFLICT'].includes(refusal.code))
    throw refusal;
  const result = JSON.stringify(Object.values(data)[0] ?? null);
  return refusal === undefined && !/"(?:WrongState|StaleVersion)"/u.test(result);
}

describe('What may be done with a noun', () => {
  useTown();
  usePlayers();

  /** A thing of its own in a state, in a relation to the one who looks. */
  const prepare = async (noun: Noun, actor: Actor, relation: Relation, state: State) => {
    const planted = await plant(noun.target, actor, relation);
    const isKept = noun.target === 'case' && actor.role === noun.keeper && relation === 'own';
    const keeper = isKept ? actor : await neighbourOf(areaOf(relation), noun.keeper);
    return state.bring(keeper, planted);
  };

  for (const noun of nouns) {
    it(`${noun.type}: every act of its enum is tried`, () => {
      const type = present(schema.getType(noun.type), noun.type);
      const field = 'getFields' in type ? type.getFields()['mayDo'] : undefined;
      const act = schema.getType(String(field?.type).replaceAll(/[[\]!]/gu, ''));
      assert.ok(isEnumType(act));
      const names = act.getValues().map(({ name }) => name);
      assert.deepEqual(Object.keys(noun.acts), names);
    });

    for (const [name, state] of Object.entries(noun.states))
      it(`${noun.type}, ${name}: is offered exactly when it is not refused`, async () => {
        const now = () => new Date(Date.now() + (state.laterMs ?? 0));
        for (const role of noun.players)
          for (const relation of noun.relations) {
            const actor = await play(role);
            let filling = await prepare(noun, actor, relation, state);
            const { data } = await askAs(actor, await noun.ask(filling, role), now());
            const seen = objectIn(data['found'], filling.id);
            const offered = seen?.mayDo ?? [];
            for (const [act, ask] of Object.entries(noun.acts)) {
              if (state.idle?.includes(act) === true) {
                assert.ok(!offered.includes(act), `${act} changes nothing here`);
                continue;
              }
              const [reason = 'TIME_OVER'] = seen?.closeReasons ?? [];
              const source = questionOf(ask, filling, '').replace(
                'reason: TIME_OVER',
                `reason: ${reason}`,
              );
              const before = await noun.versionOf?.(filling.id);
              const isAllowed = await isDone(actor, source, now());
              const after = await noun.versionOf?.(filling.id);
              // A case that is there already is given again: that is what was asked for.
              const isRepeat =
                isAllowed &&
                act !== 'OPEN_CASE' &&
                before !== undefined &&
                before?.version === after?.version;
              // What nobody was shown is nobody's to be offered: the object itself is not theirs.
              if (seen !== undefined)
                assert.equal(
                  offered.includes(act),
                  isAllowed && !isRepeat,
                  `${role} ${relation} ${act}`,
                );
              if (isAllowed) filling = await prepare(noun, actor, relation, state);
            }
          }
      }).timeout(120_000);
  }

  it('and a case is closed for exactly the reasons that it names', async () => {
    const mediator = await play('MEDIATOR');
    const noun = present(
      nouns.find(({ type }) => type === 'Case'),
      'Case',
    );
    for (const [name, state] of Object.entries(noun.states)) {
      if (name === 'waiting') continue;
      let filling = await prepare(noun, mediator, 'own', state);
      const { data } = await askAs(mediator, await noun.ask(filling, 'MEDIATOR'));
      const named = objectIn(data['found'], filling.id)?.closeReasons ?? [];
      for (const reason of closeReasons) {
        const ask = questionOf(rowOf('closeCase'), filling, '').replace(
          'reason: TIME_OVER',
          `reason: ${reason}, note: "说明"`,
        );
        const isClosed = await isDone(mediator, ask, new Date());
        assert.equal(named.includes(reason), isClosed, `${name} ${reason}`);
        if (isClosed) filling = await prepare(noun, mediator, 'own', state);
      }
    }
  }).timeout(120_000);
});
