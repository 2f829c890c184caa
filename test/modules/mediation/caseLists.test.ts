import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { present } from '../../../src/kernel/assert.ts';
import {
  countCases,
  countCasesOf,
  listCases,
  listCasesMediatedBy,
  listCasesOf,
  listPerformedCases,
  saveNewCases,
  type CasesAsked,
  type OwnCasesAsked,
} from '../../../src/modules/mediation/case.store.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { caseWithParty, refusedCase } from '../../../src/modules/mediation/caseChange.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, places } from '../../support/world.ts';
import { caseInEachState, fresh, stamp, withSides } from './caseFixtures.ts';
import { agreed, asked, close, closed, consent, lin, mediating, settle } from './town.ts';

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
