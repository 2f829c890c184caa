import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import type { Role, Work } from '../../../src/kernel/work.ts';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { openCase } from '../../../src/modules/mediation/openCase.ts';
import {
  readCase,
  readCases,
  readOwnCases,
  type CasesWanted,
} from '../../../src/modules/mediation/readCases.ts';
import { recordConsent } from '../../../src/modules/mediation/recordConsent.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { minutesLater, monday, places } from '../../support/world.ts';
import {
  agreed,
  aReport,
  as,
  asked,
  consent,
  firm,
  forFirm,
  keyed,
  lin,
  mediating,
  mediator,
  qianAtHome,
  refusal,
  registered,
  second,
  settle,
  spokesperson,
  zhou,
} from './town.ts';

const idsOf = (cases: readonly Case[]) => cases.map(({ id }) => id);

const startTown = (): void => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await settle();
  });
};

describe('The team of an area reads its cases', () => {
  startTown();

  it('newest first, state by state, page by page', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      const work = { ...mediator, now: minutesLater(i) };
      const opened = await openCase(work, {
        key: randomId(),
        reportId: (await aReport()).id,
        title: '噪声',
      });
      ids.unshift(doneOf(opened).id);
    }
    await mediating();
    const first = await readCases(spokesperson, { state: 'REGISTERED' }, { first: 3 });
    assert.deepEqual(idsOf(first.items), ids.slice(0, 3));
    assert.equal(first.hasNext, true);
    const after = first.items.at(-1)?.order ?? '';
    const rest = await readCases(spokesperson, { state: 'REGISTERED' }, { first: 3, after });
    assert.deepEqual(idsOf(rest.items), ids.slice(3));
    assert.equal(rest.hasNext, false);
    const other = await readCases(spokesperson, { state: 'MEDIATING' }, { first: 3 });
    assert.equal(other.items.length, 1);
    const none = await readCases(spokesperson, { state: 'AGREED' }, { first: 3 });
    assert.deepEqual([none.items, none.hasNext], [[], false]);
  });

  it('also in a part of it, and not the neighbours’', async () => {
    const far = as('far', 'MEDIATOR', places.elsewhere);
    const abroad = await aReport(places.elsewhere);
    const theirs = doneOf(
      await openCase(far, { key: randomId(), reportId: abroad.id, title: '停车' }),
    );
    const inGrid = await aReport(places.grid);
    const ours = doneOf(
      await openCase(mediator, { key: randomId(), reportId: inGrid.id, title: '停车' }),
    );
    await registered();

    const state = 'REGISTERED';
    const part = await readCases(spokesperson, { area: places.grid, state }, { first: 10 });
    assert.deepEqual(idsOf(part.items), [ours.id]);
    const street = as('s', 'SPOKESPERSON', places.street);
    assert.equal((await readCases(street, { state }, { first: 10 })).items.length, 3);
    const elsewhere = await readCases(far, { state }, { first: 10 });
    assert.deepEqual(idsOf(elsewhere.items), [theirs.id]);
  });

  it('those that nobody mediates, one’s own, those found by words, and of each list how many there are', async () => {
    const report = await aReport();
    const key = randomId();
    const unclaimed = doneOf(
      await openCase(spokesperson, { key, reportId: report.id, title: '楼上漏水（东门）' }),
    );
    const mine = doneOf(await addParty(mediator, { ...keyed(await registered()), name: '张大宝' }));
    const idsIn = async (work: Work, wanted: CasesWanted) => {
      const { items, count } = await readCases(work, wanted, { first: 10 });
      assert.deepEqual(await count(), { number: items.length, isMore: false });
      return idsOf(items);
    };
    const state = 'REGISTERED';
    assert.deepEqual(await idsIn(mediator, { state, mediator: 'NOBODY' }), [unclaimed.id]);
    assert.deepEqual(await idsIn(mediator, { state, mediator: 'ME' }), [mine.id]);
    assert.deepEqual(await idsIn(second, { state, mediator: 'ME' }), []);
    assert.deepEqual(await idsIn(second, { query: '东门' }), [unclaimed.id]);
    assert.deepEqual(await idsIn(second, { query: '漏水（东门）' }), [unclaimed.id]);
    assert.deepEqual(await idsIn(second, { query: '漏水（西门）' }), []);
    assert.deepEqual(await idsIn(second, { query: '张大宝' }), [mine.id]);
    assert.deepEqual(await idsIn(second, { query: '漏水 张大宝' }), [mine.id]);
    assert.deepEqual(await idsIn(second, { query: mine.no }), [mine.id]);
    assert.deepEqual(await idsIn(second, { query: mine.no, state: 'CLOSED' }), []);
    assert.deepEqual(await idsIn(as('far', 'MEDIATOR', places.elsewhere), { query: mine.no }), []);
  });

  it('of a batch of time, its first moment inside and its end outside', async () => {
    const at = async (minutes: number) => {
      const work = { ...mediator, now: minutesLater(minutes) };
      const { id: reportId } = await aReport();
      return doneOf(await openCase(work, { key: randomId(), reportId })).id;
    };
    const ids = [await at(0), await at(10), await at(20)];
    const idsIn = async (wanted: CasesWanted) => {
      const { items, count } = await readCases(spokesperson, wanted, { first: 10 });
      assert.equal((await count()).number, items.length);
      return idsOf(items).map((id) => ids.indexOf(id));
    };
    assert.deepEqual(await idsIn({ from: minutesLater(10) }), [2, 1]);
    assert.deepEqual(await idsIn({ until: minutesLater(10) }), [0]);
    assert.deepEqual(await idsIn({ from: minutesLater(10), until: minutesLater(20) }), [1]);
    assert.deepEqual(await idsIn({ from: new Date(-1), until: new Date(8e15) }), [2, 1, 0]);
    assert.deepEqual(await idsIn({ from: minutesLater(20), until: minutesLater(0) }), []);
  });

  it('and those whose agreement is due before a moment', async () => {
    const { agreement, id } = await agreed();
    const by = agreement?.performBy ?? monday;
    const due = (dueBefore: Date) =>
      readCases(mediator, { state: 'AGREED', dueBefore }, { first: 5 });
    assert.deepEqual((await due(by)).items, []);
    const late = await due(new Date(by.getTime() + 1));
    assert.deepEqual(idsOf(late.items), [id]);
    assert.deepEqual(await late.count(), { number: 1, isMore: false });
  });

  it('and nobody else finds an area to look at', async () => {
    const look = (role: Role, area: string) =>
      readCases(as('x', role), { area, state: 'REGISTERED' }, { first: 10 });
    for (const role of ['SPOKESPERSON', 'MEDIATOR', 'AUDITOR'] as const) {
      await look(role, places.community);
      for (const area of [places.elsewhere, places.street, 'nb/hs/nm/lj/none', ''])
        await assert.rejects(look(role, area), refusal('NOT_FOUND', 'area'));
    }
    for (const role of ['RESIDENT', 'ADMIN', 'CREDIT_OFFICER', 'GRID_WORKER'] as const)
      await assert.rejects(look(role, places.community), refusal('NOT_FOUND', 'area'));
  });
});

describe('One case by its number', () => {
  startTown();

  it('is read by its sides and the team, its mediator among them; to others it is not there', async () => {
    const found = doneOf(await addParty(mediator, { ...keyed(await asked()), firmId: firm.id }));
    const readers = [
      mediator,
      second,
      spokesperson,
      as('a', 'AUDITOR'),
      lin,
      zhou,
      forFirm,
      qianAtHome,
    ];
    for (const work of readers) assert.deepEqual(await readCase(work, found.no), found);
    const others = [
      as('neighbour', 'RESIDENT'),
      as('m', 'MEDIATOR', places.elsewhere),
      as('mediator', 'MEDIATOR', places.elsewhere),
      as('mediator', 'RESIDENT'),
      as('x', 'ADMIN'),
    ];
    for (const work of others) assert.equal(await readCase(work, found.no), null);
    for (const no of ['2026-999999', 'no number', ''])
      assert.equal(await readCase(mediator, no), null);
    assert.deepEqual(await readCase(mediator, ` ${found.no} `), found);
  });
});

describe('A side finds its own cases', () => {
  startTown();

  it('also closed ones, newest first, each side its own', async () => {
    const first = doneOf(await consent(lin, await asked(), 'lin', 'REFUSED'));
    const work = { ...mediator, now: minutesLater(5) };
    const report = await aReport();
    const opened = doneOf(
      await openCase(work, { key: randomId(), reportId: report.id, title: '晾衣' }),
    );
    const newer = doneOf(await addParty(mediator, { ...keyed(opened), userName: 'lin' }));
    await registered();

    const own = await readOwnCases(lin, {}, { first: 10 });
    assert.deepEqual(idsOf(own.items), [newer.id, first.id]);
    const zhous = await readOwnCases(zhou, {}, { first: 10 });
    assert.deepEqual(idsOf(zhous.items), [first.id]);
    assert.deepEqual((await readOwnCases(lin, {}, { first: 1 })).hasNext, true);
  });

  it('apart from the others those that wait for them: for an answer, then for what was agreed', async () => {
    const waiting = async (work: Work) => {
      const { items, count } = await readOwnCases(work, { isAwaited: true }, { first: 10 });
      assert.equal((await count()).number, items.length);
      return idsOf(items);
    };
    const found = await asked();
    assert.deepEqual([await waiting(lin), await waiting(zhou)], [[found.id], [found.id]]);
    const answered = doneOf(await consent(lin, found, 'lin', 'GIVEN'));
    assert.deepEqual([await waiting(lin), await waiting(zhou)], [[], [found.id]]);
    doneOf(await consent(zhou, answered, 'zhou', 'REFUSED'));
    assert.deepEqual([await waiting(lin), await waiting(zhou)], [[], []]);
  });

  it('and the firm’s cases whichever role its representative acts in, each once, but nobody else', async () => {
    const firms = doneOf(
      await addParty(mediator, { ...keyed(await registered()), firmId: firm.id }),
    );
    const both = doneOf(await addParty(mediator, { ...keyed(firms), userName: 'qian' }));
    const later = { ...mediator, now: minutesLater(5) };
    const report = await aReport();
    const opened = doneOf(await openCase(later, { key: randomId(), reportId: report.id }));
    const own = doneOf(await addParty(mediator, { ...keyed(opened), userName: 'qian' }));
    for (const work of [forFirm, qianAtHome]) {
      const page = await readOwnCases(work, {}, { first: 10 });
      assert.deepEqual(idsOf(page.items), [own.id, both.id]);
      for (const { no } of page.items) assert.equal((await readCase(work, no))?.no, no);
    }
    const first = await readOwnCases(qianAtHome, {}, { first: 1 });
    const after = first.items.at(-1)?.order ?? '';
    const rest = await readOwnCases(qianAtHome, {}, { first: 1, after });
    assert.deepEqual([idsOf(rest.items), rest.hasNext], [[both.id], false]);
    assert.deepEqual((await readOwnCases(mediator, {}, { first: 10 })).items, []);
  });

  it('and answers for the firm only in the role that represents it', async () => {
    const found = doneOf(
      await addParty(mediator, { ...keyed(await registered()), firmId: firm.id }),
    );
    const partyId = found.parties.at(-1)?.id ?? '';
    const answer = { caseId: found.id, version: found.version, partyId } as const;
    const yes = { ...answer, consent: 'GIVEN', manner: 'ONLINE' } as const;
    const { items } = await readOwnCases(qianAtHome, {}, { first: 1 });
    assert.deepEqual(idsOf(items), [found.id], 'though it is the firm’s alone');
    await assert.rejects(recordConsent(qianAtHome, yes), { code: 'FORBIDDEN' });
    doneOf(await recordConsent(forFirm, yes));
  });
});
