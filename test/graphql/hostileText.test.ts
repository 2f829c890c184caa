import assert from 'node:assert/strict';
import { makeSchema } from '../../graphql/schema.ts';
import { doneOf } from '../../src/kernel/outcome.ts';
import { roles, systemActor, type Actor, type Role } from '../../src/kernel/work.ts';
import { grantRole } from '../../src/modules/identity/grantRole.ts';
import { openSession } from '../../src/modules/identity/openSession.ts';
import { findPerson } from '../../src/modules/identity/person.store.ts';
import { addParty } from '../../src/modules/mediation/addParty.ts';
import { findCase } from '../../src/modules/mediation/case.store.ts';
import { recordAgreement } from '../../src/modules/mediation/recordAgreement.ts';
import { recordConsent } from '../../src/modules/mediation/recordConsent.ts';
import { confirmConflictFlag } from '../../src/modules/triage/confirmConflictFlag.ts';
import { strangeBrowser, useTown } from '../modules/identity/people.ts';
import { keyed, read, terms } from '../modules/mediation/town.ts';
import { useApiClient } from '../support/apiClient.ts';
import { longestTurn } from '../support/longestTurn.ts';
import { unlimited } from '../support/unlimited.ts';
import { places, workOf } from '../support/world.ts';
import { contributed as matrix } from './access.generated.ts';
import { questionOf } from './accessQuestion.ts';
import { relations, type Row } from './accessRow.ts';
import { plant, play, settle, usePlayers, type Filling } from './accessWorld.ts';
import { operationOf, withValue, type Operation } from './hostileRequest.ts';
import { hostileTexts } from './hostileTexts.ts';

const schema = makeSchema();

/** The longest that one answer may hold the loop, in milliseconds. */
const turnMsMax = 50;
/** A turn in which the garbage of others was collected is tried again; what is slow by itself is slow each time. */
const triesMax = 5;

/** The longest turn of an act, in milliseconds; of an act that seems slow, the least of several tries. */
async function quickestOf(act: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let tried = 0; tried < triesMax && least > turnMsMax; tried += 1)
    least = Math.min(least, await longestTurn(act));
  return least;
}

const now = new Date();
const outcomesOf = (row: Row, role: Role): string => row.to[role] ?? row.rest;

/** The mediator's case with two sides that have said yes. */
async function mediating(actor: Actor, { id }: Filling) {
  const work = workOf(actor, now);
  const planted = await findCase(id);
  assert(planted);
  let found = doneOf(await addParty(work, { ...keyed(planted), name: '李家' }));
  for (const { id: partyId } of found.parties) {
    const answer = { partyId, consent: 'GIVEN', manner: 'IN_PERSON' } as const;
    found = doneOf(await recordConsent(work, { ...read(found), ...answer }));
  }
  return found;
}

async function agreed(actor: Actor, filling: Filling) {
  const found = await mediating(actor, filling);
  const duties = found.parties.map(({ id }) => id);
  const words = { ...keyed(found), ...terms(found, duties), performBy: new Date('2099-01-01') };
  return doneOf(await recordAgreement(workOf(actor, now), words));
}

/** What must have happened before an act can be done at all, and its text be looked at. */
const preparations: Readonly<
  Record<string, (actor: Actor, filling: Filling) => Promise<{ readonly version: number }>>
> = {
  'Mutation.openCase': async (actor, { id }) => {
    await confirmConflictFlag(workOf(actor, now), { id, version: 1, note: '' });
    return { version: 2 };
  },
  'Mutation.recordMeeting': mediating,
  'Mutation.recordAgreement': mediating,
  'Mutation.recordPerformance': agreed,
};

describe('A text that is meant to hold the server up', () => {
  useTown();
  usePlayers();
  const api = useApiClient({ env: { TRUSTED_PROXIES: '1', WRITE_LIMITS: unlimited.join(' ') } });
  let neighbour = '';
  let address = 0;
  before(async () => {
    neighbour = (await settle(places.grid)).name;
  });

  /** The headers of a person in a role. */
  async function headersOf(actor: Actor): Promise<Record<string, string>> {
    const { role, personId, scope, firmId } = actor;
    const person = await findPerson(personId);
    assert(person && role !== 'SYSTEM' && role !== 'VISITOR');
    if (role !== 'RESIDENT' && role !== 'FIRM_REPRESENTATIVE')
      await grantRole(workOf(systemActor('test'), now), { personId, role, scope });
    const { token } = await openSession(workOf(actor, now), person, strangeBrowser());
    return {
      cookie: `fengqiao_session=${token}`,
      'acting-as': `${role}@${firmId ?? scope}`,
    };
  }

  /** Sends variables as an attacker with many addresses does, and who may do what he asks for. */
  async function send(operation: Operation, headers: Record<string, string>, variables: unknown) {
    address += 1;
    const answer = await fetch(`${api().url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-fengqiao': '1',
        'x-forwarded-for': `10.${[16, 8, 0].map((bits) => (address >> bits) & 255).join('.')}`,
        ...headers,
      },
      body: JSON.stringify({ query: operation.document, variables }),
    });
    const said = await answer.text();
    assert.doesNotMatch(
      said,
      /"code":"(?:TOO_MANY|NOT_SIGNED_IN|FORBIDDEN)"/u,
      'the text was not looked at',
    );
  }

  for (const row of matrix) {
    it(`does not hold the loop in ${row.field}`, async () => {
      // Done, or refused for the state things are in: either way the text was looked at.
      const isHeard = (one: Role) => /[✓C]/u.test(outcomesOf(row, one));
      // What is not there for anybody is asked for all the same.
      const wanted = roles.some(isHeard) ? /[✓C]/u : /0/u;
      const role = roles.find((one) => wanted.test(outcomesOf(row, one)));
      assert(role);
      const actor = await play(role, row.over);
      const relation = relations[outcomesOf(row, role).search(wanted)];
      assert(relation);
      const planted = await plant(row.target, actor, relation);
      const filling = { ...planted, ...(await preparations[row.field]?.(actor, planted)) };
      const operation = operationOf(schema, questionOf(row.ask, filling, neighbour));
      const headers = await headersOf(actor);
      const slow: string[] = [];
      for (const { at } of operation.places)
        for (const [name, text] of Object.entries(hostileTexts)) {
          const variables = withValue(operation.variables, at, text);
          const ms = await quickestOf(() => send(operation, headers, variables));
          if (ms > turnMsMax) slow.push(`${at.join('.')}: ${name} ${ms.toFixed(0)} ms`);
        }
      assert.deepEqual(slow, []);
    }).timeout(120_000);
  }
});
