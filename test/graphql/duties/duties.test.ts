import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import type { Work } from '../../../src/kernel/work.ts';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import { confirmForCase } from '../../../src/modules/mediation/confirmForCase.ts';
import { openCase } from '../../../src/modules/mediation/openCase.ts';
import { releaseCase } from '../../../src/modules/mediation/releaseCase.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { declineVolunteerService } from '../../../src/modules/volunteering/declineVolunteerService.ts';
import { logVolunteerService } from '../../../src/modules/volunteering/logVolunteerService.ts';
import {
  agreed,
  aReport,
  as,
  keyed,
  lin,
  mediating,
  mediator,
  registered,
  second,
  settle,
  spokesperson,
} from '../../modules/mediation/town.ts';
import { patrol } from '../../modules/volunteering/volunteers.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { minutesLater, places } from '../../support/world.ts';
import { ask } from '../mediation/asker.ts';

interface Told {
  readonly kind: string;
  readonly path: string;
  readonly count: { readonly number: number; readonly isMore: boolean };
}

const dutiesOf = async (work: Work): Promise<readonly Told[]> => {
  const { data } = await ask(work, '{ duties { kind path count { number isMore } } }');
  return data['duties'] as readonly Told[];
};

/** Each duty by its kind, with how many. */
const countsOf = async (work: Work): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries((await dutiesOf(work)).map(({ kind, count }) => [kind, count.number]));

/** What the page asks for at an address that a duty leads to, in words of the schema. */
const listAt = (path: string): string => {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  const [state, of] = [searchParams.get('state'), searchParams.get('of')];
  const inState = state === null ? '' : `state: ${state}, `;
  if (pathname === '/desk')
    return `conflictFlags(${inState}isAwaitingCase: ${String(of === 'waiting')}, first: 50)`;
  if (pathname === '/residents') return 'residentsToVouch(first: 50)';
  if (pathname === '/services')
    return of === 'declined'
      ? 'myVolunteerServices(isToLogAgain: true, first: 50)'
      : 'volunteerServices(first: 50)';
  const mediators: Readonly<Record<string, string>> = { waiting: 'NOBODY', mine: 'ME' };
  return `cases(${inState}${of === null ? '' : `mediator: ${mediators[of] ?? ''}, `}first: 50)`;
};

/** Every duty counts exactly what its list holds, page and count alike. */
const checkLists = async (work: Work): Promise<void> => {
  for (const { path, count, kind } of await dutiesOf(work)) {
    const list = listAt(path);
    const { data } = await ask(
      work,
      `{ list: ${list} { edges { node { id } } count { number } } }`,
    );
    const { edges, count: told } = data['list'] as { edges: unknown[]; count: { number: number } };
    assert.deepEqual([edges.length, told.number], [count.number, count.number], kind);
  }
};

describe('What waits for somebody today', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await settle();
  });

  it('is, for a spokesperson, what to decide and what to open a case from, each as its list holds it', async () => {
    const [first, other] = [await raiseConflictFlag(), await raiseConflictFlag()];
    await raiseConflictFlag();
    for (const id of [first, other])
      await confirmForCase(spokesperson, { id, version: 1, note: '' });
    assert.deepEqual(await countsOf(spokesperson), { FLAGS: 1, FLAGS_AWAITING_CASE: 2 });
    await checkLists(spokesperson);
    doneOf(await openCase(spokesperson, { key: randomId(), flagId: first }));
    const counts = { FLAGS: 1, FLAGS_AWAITING_CASE: 1, CASES_REGISTERED: 1 };
    assert.deepEqual(await countsOf(spokesperson), counts);
    await checkLists(spokesperson);
    assert.deepEqual(await countsOf(as('p', 'NET_POLICE')), { FLAGS: 1 });
  });

  it('is, for a mediator, what nobody mediates and what is their own', async () => {
    const { id: reportId } = await aReport();
    doneOf(await openCase(spokesperson, { key: randomId(), reportId }));
    doneOf(await addParty(mediator, { ...keyed(await registered()), name: '张三' }));
    const handed = await mediating();
    const back = { caseId: handed.id, version: handed.version, note: '' };
    doneOf(await releaseCase(mediator, { ...back, reason: 'CANNOT_GO_ON' }));
    await agreed();
    assert.deepEqual(await countsOf(mediator), {
      CASES_WITHOUT_MEDIATOR: 1,
      CASES_HANDED_BACK: 1,
      OWN_CASES_REGISTERED: 1,
    });
    await checkLists(mediator);
    const waiting = { CASES_WITHOUT_MEDIATOR: 1, CASES_HANDED_BACK: 1 };
    assert.deepEqual(await countsOf(second), waiting);
    assert.deepEqual(await countsOf(as('far', 'MEDIATOR', places.elsewhere)), {});
  });

  it('is, for a volunteer, what was declined and can be logged anew; for a second person, what to confirm', async () => {
    const volunteer = as('second', 'VOLUNTEER');
    const logged = await logVolunteerService(volunteer, patrol(-90, 60));
    assert.deepEqual(await countsOf(as('g', 'GRID_WORKER')), { SERVICES: 1 });
    await checkLists(as('g', 'GRID_WORKER'));
    const { id, version } = logged;
    await declineVolunteerService(as('g', 'GRID_WORKER'), { id, version, note: '时间不对' });
    assert.deepEqual(await countsOf(volunteer), { SERVICES_TO_LOG_AGAIN: 1 });
    await checkLists(volunteer);
    await logVolunteerService({ ...volunteer, now: minutesLater(5) }, patrol(-90, 60));
    assert.deepEqual(await countsOf(volunteer), {});
  });

  it('is nothing for a resident, whose cases say themselves what they wait for', async () => {
    await raiseConflictFlag();
    assert.deepEqual(await dutiesOf(lin), []);
    await publishPost(lin, { key: randomId(), title: '', body: '路灯亮了。' });
    assert.deepEqual(await dutiesOf(as('lin', 'CREDIT_OFFICER')), []);
  });

  it('and a hundred and more are not counted one by one', async () => {
    for (let i = 0; i < 102; i += 1) await raiseConflictFlag();
    const [told] = await dutiesOf(as('p', 'NET_POLICE'));
    assert.deepEqual(told?.count, { number: 100, isMore: true });
  }).timeout(60_000);
});
