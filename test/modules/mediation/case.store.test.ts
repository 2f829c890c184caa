import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import {
  findCase,
  findCaseByNo,
  findCases,
  listCases,
  listCasesOf,
  listPerformedCases,
  saveCase,
  saveNewCase,
} from '../../../src/modules/mediation/case.store.ts';
import { acceptedCase, caseWithMeeting } from '../../../src/modules/mediation/caseChange.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater } from '../../support/world.ts';
import { caseInEachState, fresh, stamp } from './caseFixtures.ts';
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
