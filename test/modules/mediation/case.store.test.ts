import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { present } from '../../../src/kernel/assert.ts';
import {
  countCases,
  countCasesOf,
  findCase,
  findCaseByNo,
  findCaseOpenedUnder,
  findCases,
  listCases,
  listCasesMediatedBy,
  listCasesOf,
  listPerformedCases,
  saveCase,
  saveNewCase,
  saveNewCases,
  type CasesAsked,
  type OwnCasesAsked,
} from '../../../src/modules/mediation/case.store.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import {
  acceptedCase,
  caseWithMeeting,
  caseWithParty,
  refusedCase,
  releasedCase,
} from '../../../src/modules/mediation/caseChange.ts';
import { useStore } from '../../support/store.ts';
import { bearing, pendingTypes } from '../../support/events.ts';
import { minutesLater, places } from '../../support/world.ts';
import { caseInEachState, fresh, stamp, withSides } from './caseFixtures.ts';
import { isIndexed, plansOf } from '../../support/queryPlans.ts';
import { agreed, asked, close, closed, consent, lin, mediating, settle } from './town.ts';

const numbered = (no: string) => ({ ...fresh(), no });

describe('The store of cases', () => {
  useStore();
  before(settle);

  it('gives back what was kept, in every state', async () => {
    const cases = caseInEachState();
    let i = 0;
    for (const state of ['REGISTERED', 'MEDIATING', 'AGREED', 'CLOSED'] as const) {
      const kept = { ...cases[state], id: `case-${state}`, no: `2001-${String((i += 1))}` };
      assert.equal(await saveNewCase(kept), 'inserted');
      assert.deepEqual(await findCase(kept.id), kept);
      assert.deepEqual(await findCaseByNo(kept.no), kept);
    }
    const found = await findCases(['case-AGREED', 'case-CLOSED', 'case-none']);
    assert.deepEqual(new Set(found.map(({ id }) => id)), new Set(['case-AGREED', 'case-CLOSED']));
    assert.equal(await findCase('case-none'), null);
    assert.equal(await findCaseByNo('2001-99'), null);
  });

  it('keeps the first of two with one id', async () => {
    const one = numbered('2002-1');
    assert.equal(await saveNewCase(one), 'inserted');
    assert.equal(await saveNewCase({ ...one, no: '2002-2', title: '另一个' }), 'exists');
    assert.deepEqual(await findCase(one.id), one);
  });

  it('does not give one number twice', async () => {
    await saveNewCase(numbered('2003-1'));
    await assert.rejects(saveNewCase(numbered('2003-1')), { code: 11_000 });
  });

  it('adds the last line and never writes the lines before again', async () => {
    const found = fresh({ ...stamp, role: 'SPOKESPERSON' });
    await saveNewCase({ ...found, no: '2004-1' });
    const accepted = acceptedCase({ ...found, no: '2004-1' }, stamp);
    const [opened, ...rest] = accepted.history;
    assert.notEqual(opened, undefined);
    const forged = { ...opened, by: 'somebody-else' } as typeof opened;
    const history = [forged, ...rest].filter((line) => line !== undefined);
    assert.equal(await saveCase({ ...accepted, history }), true);
    assert.deepEqual(await findCase(found.id), accepted);
  });

  it('keeps a change only of the version that was read', async () => {
    const found = { ...caseInEachState().MEDIATING, id: 'case-stale', no: '2005-1' };
    await saveNewCase(found);
    const talk = caseWithMeeting(found, stamp, 'ONLINE', '谈');
    assert.equal(await saveCase(talk), true);
    assert.equal(await saveCase(talk), false);
    assert.equal((await findCase(found.id))?.history.length, found.history.length + 1);
  });

  it('tells the stream of each line by its act', async () => {
    const found = { ...fresh({ ...stamp, role: 'SPOKESPERSON' }), no: '2007-1' };
    await saveNewCase(found);
    const accepted = acceptedCase(found, { ...stamp, at: minutesLater(7) });
    await saveCase(accepted);
    const events = (await bearing('cases', found.id))?.events ?? [];
    assert.deepEqual(
      events.map(({ type, at, version }) => [type, at, version]),
      [
        ['case.opened', minutesLater(0), 1],
        ['case.accepted', minutesLater(7), 2],
      ],
    );
  });

  it('keeps that nobody mediates a case that was given back', async () => {
    const found = { ...fresh(), no: '2008-1' };
    await saveNewCase(found);
    const given = releasedCase(found, stamp, 'CANNOT_GO_ON', '');
    assert.equal(await saveCase(given), true);
    assert.deepEqual(await findCase(found.id), given);
    assert.equal(given.mediatorId, undefined);
    const again = acceptedCase(given, { ...stamp, by: 'another' });
    assert.equal(await saveCase(again), true);
    assert.deepEqual(await findCase(found.id), again);
  });

  it('keeps many at once, each with the events of all its lines; those that are there stay', async () => {
    const cases = caseInEachState();
    const closed = { ...cases.CLOSED, id: 'many-1', no: '2009-1' };
    const first = { ...fresh(), no: '2009-2' };
    await saveNewCase(first);
    await saveNewCases([closed, { ...first, title: '别的' }, { ...fresh(), no: '2009-3' }]);
    assert.deepEqual(await findCase(closed.id), closed);
    assert.deepEqual(await findCase(first.id), first);
    assert.notEqual(await findCaseByNo('2009-3'), null);
    assert.deepEqual(
      await pendingTypes('cases', closed.id),
      closed.history.map(({ act }) => `case.${act}`),
    );
    const broken = { ...cases.MEDIATING, parties: [], id: 'many-2', no: '2009-4' };
    await assert.rejects(saveNewCases([broken]), /assertion failed/u);
    await saveNewCases([]);
  });

  it('opens one case under one request', async () => {
    const request = { id: 'the-request', content: 'c' };
    const [one, other] = [fresh({ ...stamp, ...{ request } }), fresh({ ...stamp, ...{ request } })];
    assert.equal(await saveNewCase({ ...one, no: '2010-1' }), 'inserted');
    assert.equal(await saveNewCase({ ...other, no: '2010-2' }), 'exists');
    await saveNewCases([{ ...other, no: '2010-2' }]);
    assert.deepEqual(await findCaseOpenedUnder('the-request'), { ...one, no: '2010-1' });
    assert.equal(await findCase(other.id), null);
    assert.equal(await findCaseOpenedUnder('another'), null);
  });

  it('refuses to keep a case that cannot be', async () => {
    const broken = { ...caseInEachState().MEDIATING, parties: [], no: '2006-1' };
    await assert.rejects(saveNewCase(broken), /assertion failed: .*mediation has two sides/u);
    await assert.rejects(saveCase(broken), /assertion failed/u);
  });

  it('answers every list from an index, without sorting', async () => {
    const page = { first: 5, after: 'z' };
    const batch = { from: minutesLater(0), to: minutesLater(60), limit: 5 };
    const plans = await plansOf(async () => {
      await listCases({ area: 'nb', state: 'REGISTERED' }, page);
      await listCases({ area: 'nb', state: 'REGISTERED' }, { first: 5 });
      await listCasesOf({ sideIds: ['somebody'] }, page);
      await listPerformedCases(batch);
      await listPerformedCases({ ...batch, after: '0' });
      await findCaseByNo('2001-1');
    });
    assert.ok(plans.length >= 6);
    for (const stages of plans) assert.equal(isIndexed(stages), true, stages.join());
  });
});

describe('The lists of cases', () => {
  useStore();
  const by = (minutes: number, role: 'MEDIATOR' | 'SPOKESPERSON' = 'MEDIATOR', name = 'mediator') =>
    ({ by: name, role, at: minutesLater(minutes) }) as const;
  const waiting = { ...fresh(by(0, 'SPOKESPERSON')), no: '2026-1' };
  const mine = { ...withSides(fresh(by(1)), '甲', '乙'), no: '2026-2' };
  const theirs = { ...fresh(by(2, 'MEDIATOR', 'another')), no: '2026-3' };
  const over = { ...refusedCase(mine, by(4), '甲', 'ONLINE'), ...idAndOrder(3), no: '2026-4' };
  const owed = { ...caseInEachState().AGREED, ...idAndOrder(4), no: '2026-5' };
  before(() => saveNewCases([owed, theirs, over, mine, waiting]));

  function idAndOrder(minutes: number) {
    const { id, order } = fresh(by(minutes));
    return { id, order };
  }
  const page = { first: 9 };
  const numbers = (cases: readonly { readonly no: string }[]) =>
    cases.map(({ no }) => Number(no.slice(5)));
  const listed = async (asked: Omit<CasesAsked, 'area'>) => {
    const { items } = await listCases({ area: places.community, ...asked }, page);
    const { number } = await countCases({ area: places.community, ...asked });
    assert.equal(number, items.length);
    return numbers(items);
  };

  it('of an area are narrowed by state, mediator, the day of performance, words and time', async () => {
    assert.deepEqual(await listed({}), [5, 4, 3, 2, 1]);
    assert.deepEqual(await listed({ state: 'REGISTERED' }), [3, 2, 1]);
    assert.deepEqual(await listed({ mediatedBy: 'mediator' }), [5, 4, 2]);
    assert.deepEqual(await listed({ mediatedBy: 'nobody' }), [1]);
    const { performBy } = present(owed.agreement, 'agreement');
    assert.deepEqual(await listed({ dueBefore: performBy }), []);
    assert.deepEqual(await listed({ dueBefore: new Date(performBy.getTime() + 1) }), [5]);
    assert.deepEqual(await listed({ query: '2026-2' }), [2]);
    assert.deepEqual(await listed({ from: minutesLater(2) }), [5, 4, 3]);
    assert.deepEqual(await listed({ until: minutesLater(2) }), [2, 1]);
    assert.deepEqual((await listCases({ area: places.elsewhere }, page)).items, []);
  });

  it('of a mediator hold the open and the closed ones, newest first, a page at a time', async () => {
    const first = await listCasesMediatedBy('mediator', { first: 2 });
    assert.deepEqual([numbers(first.items), first.hasNext], [[5, 4], true]);
    const after = first.items.at(-1)?.order ?? '';
    const rest = await listCasesMediatedBy('mediator', { first: 2, after });
    assert.deepEqual([numbers(rest.items), rest.hasNext], [[2], false]);
    assert.deepEqual((await listCasesMediatedBy('nobody', page)).items, []);
  });
});

describe('The lists of somebody’s own cases', () => {
  useStore();
  const sided = (no: string, minutes: number, personId: string): Case => {
    const at = { ...stamp, at: minutesLater(minutes) };
    const side = { id: 'side', name: '甲', personId };
    return { ...caseWithParty(fresh(at), at, side), no };
  };
  const refused = (found: Case) => refusedCase(found, stamp, 'side', 'ONLINE');
  before(() =>
    saveNewCases([
      sided('2026-1', 1, 'lin'),
      refused(sided('2026-2', 2, 'lin')),
      sided('2026-3', 3, 'wu'),
      sided('2026-4', 4, 'sun'),
    ]),
  );

  it('are narrowed by state, words, time and by whom they wait for', async () => {
    const own = async (asked: Partial<OwnCasesAsked>) => {
      const whole = { sideIds: ['lin', 'wu'], ...asked };
      const { items } = await listCasesOf(whole, { first: 9 });
      assert.equal((await countCasesOf(whole)).number, items.length);
      return items.map(({ no }) => Number(no.slice(5)));
    };
    assert.deepEqual(await own({}), [3, 2, 1]);
    assert.deepEqual(await own({ state: 'CLOSED' }), [2]);
    assert.deepEqual(await own({ isAwaited: true }), [3, 1]);
    assert.deepEqual(await own({ isAwaited: false }), [3, 2, 1]);
    assert.deepEqual(await own({ query: '2026-3' }), [3]);
    assert.deepEqual(await own({ from: minutesLater(2), until: minutesLater(3) }), [2]);
    assert.deepEqual(await own({ sideIds: ['nobody'] }), []);
  });
});

describe('The cases that credit reads', () => {
  useStore();
  let ids: string[] = [];

  before('five are performed, one a minute; others end in other ways', async () => {
    await settle();
    ids = [];
    for (let i = 0; i < 5; i += 1) ids.push((await closed(minutesLater(i))).id);
    await close(await agreed(), 'AGREEMENT_NOT_PERFORMED');
    await close(await mediating(), 'GAP_TOO_WIDE');
    doneOf(await consent(lin, await asked(), 'lin', 'REFUSED'));
    await agreed();
  });

  const batch = { from: minutesLater(0), to: minutesLater(60 * 24), limit: 100 };

  it('are those whose every duty was performed, and no others', async () => {
    const found = await listPerformedCases(batch);
    assert.deepEqual(
      found.map(({ id }) => id),
      ids,
    );
    for (const one of found) assert.equal(one.closeReason, 'AGREEMENT_PERFORMED');
  });

  it('are those of [from, to), oldest end first', async () => {
    const some = { from: minutesLater(1), to: minutesLater(3), limit: 100 };
    assert.deepEqual(
      (await listPerformedCases(some)).map(({ id }) => id),
      ids.slice(1, 3),
    );
  });

  it('are asked for in pieces of one at least', async () => {
    await assert.rejects(listPerformedCases({ ...batch, limit: 0 }), /limit is positive/u);
    assert.equal((await listPerformedCases({ ...batch, limit: 1 })).length, 1);
  });

  it('come in pieces without a gap or a repeat', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let piece = 0; piece < 4; piece += 1) {
      const part = { ...batch, limit: 2, ...(after === undefined ? {} : { after }) };
      const found = await listPerformedCases(part);
      seen.push(...found.map(({ id }) => id));
      after = found.at(-1)?.closedOrder ?? after;
    }
    assert.deepEqual(seen, ids);
  });
});
