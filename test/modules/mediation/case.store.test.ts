import assert from 'node:assert/strict';
import {
  findCase,
  findCaseByNo,
  findCaseOpenedUnder,
  findCases,
  listCases,
  listCasesOf,
  listPerformedCases,
  saveCase,
  saveNewCase,
  saveNewCases,
} from '../../../src/modules/mediation/case.store.ts';
import {
  acceptedCase,
  caseWithMeeting,
  releasedCase,
} from '../../../src/modules/mediation/caseChange.ts';
import { useStore } from '../../support/store.ts';
import { bearing, pendingTypes } from '../../support/events.ts';
import { minutesLater } from '../../support/world.ts';
import { caseInEachState, fresh, stamp } from './caseFixtures.ts';
import { isIndexed, plansOf } from '../../support/queryPlans.ts';
import { settle } from './town.ts';

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
    const talk = caseWithMeeting(found, stamp, { manner: 'ONLINE', note: '谈' });
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
