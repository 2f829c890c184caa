import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { lineEvent, type Case } from '../../../src/modules/mediation/mediationCase.ts';
import { readCaseNotices } from '../../../src/modules/mediation/readCaseNotices.ts';
import { tellSides } from '../../../src/modules/mediation/tellSides.ts';
import { markNoticeRead } from '../../../src/modules/notices/markNoticeRead.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { monday } from '../../support/world.ts';
import {
  agreed,
  as,
  firm,
  keyed,
  lin,
  mediating,
  mediator,
  second,
  settle,
  spokesperson,
  zhou,
} from './town.ts';

const tellAll = (found: Case) =>
  tellSides(found.history.map((line, i) => ({ ...lineEvent(found, line), seq: i + 1 })));
const notFound = (error: unknown) => error instanceof AppError && error.code === 'NOT_FOUND';
const first = { first: 20 };

describe('Whether the sides of a case were told', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await settle();
  });

  it('is seen by the team of its area, with the side, and when the person opened it', async () => {
    const found = await agreed();
    await tellAll(found);
    const before = await readCaseNotices(mediator, found.id, first);
    const sides = before.items.flatMap((one) => one.sides);
    assert.equal(new Set(sides).size, 2);
    assert.equal((await before.count()).number, before.items.length);
    const zhous = before.items.find(({ notice }) => notice.personId === zhou.actor.personId);
    assert.equal(zhous?.notice.readAt, undefined);
    await markNoticeRead(zhou, zhous?.notice.id ?? '');
    for (const reader of [mediator, second, spokesperson, as('auditor', 'AUDITOR')]) {
      const { items } = await readCaseNotices(reader, found.id, first);
      const again = items.find(({ notice }) => notice.id === zhous?.notice.id);
      assert.deepEqual(again?.notice.readAt, monday);
    }
  });

  it('names a firm where its representative was told', async () => {
    const start = await mediating();
    const found = doneOf(await addParty(mediator, { ...keyed(start), firmId: firm.id }));
    await tellAll(found);
    const { items } = await readCaseNotices(mediator, found.id, first);
    assert.ok(items.some(({ sides }) => sides.includes(firm.name)));
  });

  it('is nothing for the sides, for whoever is one in another role, nor for other areas', async () => {
    const found = await agreed();
    await tellAll(found);
    const others = [lin, zhou, as('lin', 'SPOKESPERSON'), as('far', 'MEDIATOR', 'nb/hs/nm/qt')];
    for (const reader of others)
      await assert.rejects(readCaseNotices(reader, found.id, first), notFound);
    await assert.rejects(readCaseNotices(mediator, 'no such', first), notFound);
  });
});
