import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../../src/kernel/assert.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import {
  confirmedConflictFlag,
  dismissedConflictFlag,
  flagEvent,
  raisedConflictFlag,
  reopenedConflictFlag,
  type ConflictFlag,
} from '../../../src/modules/triage/conflictFlag.ts';
import {
  countConflictFlagsOf,
  countListedConflictFlags,
  decidedFrom,
  findConflictFlag,
  findConflictFlags,
  listConflictFlags,
  listDecidedConflictFlags,
  markHasCase,
  saveConflictFlag,
  saveConflictFlagsWithPast,
  saveNewConflictFlags,
} from '../../../src/modules/triage/conflictFlag.store.ts';
import { countConflictFlags } from '../../../src/modules/triage/flagFigures.store.ts';
import type { Danger } from '../../../src/modules/classifier/danger.ts';
import { makeMessage } from '../../../src/modules/opinion/message.ts';
import { bearing } from '../../support/events.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../../support/world.ts';

const office = someone('SPOKESPERSON', places.community);
const fire: Danger = { kind: 'FIRE', life: true, text: '着火', spans: [[0, 2]] };
const hole: Danger = { kind: 'OPENING', life: false, text: '井盖', spans: [[0, 2]] };

/** A flag that no store has seen, on a message of that id and moment. */
const flagOn = (id: string, minutes = 0, ...dangers: Danger[]): ConflictFlag => {
  const at = minutesLater(minutes);
  const told = { id, kind: 'POST', title: '', body: '又吵', area, at, request: id } as const;
  const seen = { score: 0.9, terms: [], modelVersion: 'm', judgedVersion: 1 } as const;
  return raisedConflictFlag(
    { ...makeMessage(told), no: id },
    { ...seen, suggestedType: '邻里', heated: false, dangers, at },
  );
};
const confirmed = (flag: ConflictFlag, at = monday) => confirmedConflictFlag(flag, office, at, '');
const dismissed = (flag: ConflictFlag, at = monday) =>
  dismissedConflictFlag(flag, office, at, { reason: 'DUPLICATE', note: '' });
const eventsOf = async (id: string) =>
  (await bearing('flags', id))?.events?.map(({ type, at, version }) => [type, at, version]);

const area = places.community;
const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((all, one) => all + one, 0);

describe('The store of flags', () => {
  useStore();
  let ids: string[] = [];
  before('three flags, one of them confirmed', async () => {
    await growPlaces();
    ids = [await raiseConflictFlag(), await raiseConflictFlag(), await raiseConflictFlag()];
    const [id = ''] = ids;
    const work = workOf(someone('SPOKESPERSON', area));
    await confirmConflictFlag(work, { id, version: 1, note: '' });
  });

  const caseless = async () => {
    const { items } = await listConflictFlags({ area, hasCase: false }, { first: 10 });
    return new Set(items.map(({ id }) => id));
  };

  it('counts those raised in a span of time, of all states or of some', async () => {
    const counts = async (from: Date, to: Date, ...states: ('OPEN' | 'CONFIRMED')[]) =>
      sum(await countConflictFlags(area, from, to, ...(states.length > 0 ? [states] : [])));
    assert.equal(await counts(monday, minutesLater(1)), 3);
    assert.equal(await counts(monday, minutesLater(1), 'OPEN'), 2);
    assert.equal(await counts(monday, minutesLater(1), 'CONFIRMED', 'OPEN'), 3);
    assert.equal(await counts(minutesLater(-1), monday), 0, 'its end is left out');
    assert.equal(sum(await countConflictFlags(places.elsewhere, monday, minutesLater(1))), 0);
  });

  it('notes of those named, and of no others, that a case was opened', async () => {
    const [first = '', second = '', third = ''] = ids;
    assert.deepEqual(await caseless(), new Set(ids));
    await markHasCase(first, 'no-such-flag');
    assert.deepEqual(await caseless(), new Set([second, third]));
    await markHasCase(first, second);
    assert.deepEqual(await caseless(), new Set([third]));
  });
});

describe('The store of flags gives back', () => {
  useStore();

  it('what was kept, each flag with the event of its raising', async () => {
    const [one, two] = [flagOn('kept-1', 3, hole), flagOn('kept-2', 4)];
    assert.deepEqual(await saveNewConflictFlags([one, two]), []);
    assert.deepEqual(await findConflictFlag(one.id), one);
    assert.equal(await findConflictFlag('none'), null);
    assert.deepEqual(await findConflictFlags([two.id, 'none']), [two]);
    assert.equal(await countConflictFlagsOf([one.id, 'none', two.id]), 2);
    assert.equal(await countConflictFlagsOf([]), 0);
    assert.deepEqual(await eventsOf(one.id), [['flag.raised', minutesLater(3), 1]]);
  });

  it('the first of two with one id, and says whose id was taken', async () => {
    const [first, other] = [flagOn('first'), flagOn('other')];
    await saveNewConflictFlags([first]);
    const late = { ...first, kind: 'FIELD_REPORT' } as const;
    assert.deepEqual(await saveNewConflictFlags([late, other]), [first.id]);
    assert.deepEqual(await findConflictFlag(first.id), first);
    assert.deepEqual(await findConflictFlag(other.id), other);
    assert.deepEqual(await saveNewConflictFlags([]), []);
  });

  it('a change of the version that was read alone, with the event of the change', async () => {
    const flag = flagOn('changed');
    await saveNewConflictFlags([flag]);
    const [said, meant] = [confirmed(flag, minutesLater(1)), dismissed(flag, minutesLater(2))];
    const event = flagEvent(said, 'CONFIRMED', minutesLater(1));
    assert.equal(await saveConflictFlag(said, event), true);
    const slower = flagEvent(meant, 'DISMISSED', minutesLater(2));
    assert.equal(await saveConflictFlag(meant, slower), false);
    assert.deepEqual(await findConflictFlag(flag.id), said);
    assert.deepEqual(await eventsOf(flag.id), [
      ['flag.raised', monday, 1],
      ['flag.confirmed', minutesLater(1), 2],
    ]);
  });

  it('flags to which more has happened, with the events of all of it', async () => {
    const flag = flagOn('past');
    const said = confirmed(flag, minutesLater(5));
    const events = [
      flagEvent(flag, 'RAISED', monday),
      flagEvent(said, 'CONFIRMED', minutesLater(5)),
    ];
    await saveConflictFlagsWithPast([{ flag: said, events }]);
    assert.deepEqual(await findConflictFlag(flag.id), said);
    assert.deepEqual(
      (await eventsOf(flag.id))?.map(([type]) => type),
      ['flag.raised', 'flag.confirmed'],
    );
    const { items } = await listConflictFlags({ area, hasCase: false }, { first: 50 });
    assert.ok(items.some(({ id }) => id === flag.id));
  });
});

describe('The queue of the store', () => {
  useStore();
  const [f1, f2] = [flagOn('f1', 0, fire), flagOn('f2', 1, fire)];
  const h1 = flagOn('h1', 0, hole);
  const [q1, q2] = [flagOn('q1', 0), flagOn('q2', 1)];
  const all = [f1, f2, h1, q1, q2];
  before(() => saveNewConflictFlags([q2, h1, f2, q1, f1]));

  const pageOf = async (first: number, last?: ConflictFlag) => {
    const after = last === undefined ? {} : { after: last.order };
    const { items, hasNext } = await listConflictFlags({ area }, { first, ...after });
    assert.deepEqual(
      items,
      all.filter(({ id }) => items.some((one) => one.id === id)),
    );
    return [items.length, hasNext];
  };

  it('begins and ends a page anywhere: within an urgency, at the end of one, at the end of all', async () => {
    for (const [from, last] of [undefined, ...all].entries())
      for (let first = 1; first <= 6; first += 1) {
        const left = all.length - from;
        const want = [Math.min(first, left), first < left];
        assert.deepEqual(await pageOf(first, last), want, `${String(first)} after ${String(from)}`);
      }
  });

  it('ends with a full page where no lower urgency has any', async () => {
    const alone = { ...flagOn('alone', 0, fire), area: places.elsewhere };
    await saveNewConflictFlags([alone]);
    const page = await listConflictFlags({ area: places.elsewhere }, { first: 1 });
    assert.deepEqual(page, { items: [alone], hasNext: false });
  });

  it('is narrowed by the moments at which flags were raised, the first inside, the last outside', async () => {
    const idsIn = async (period: { readonly from?: Date; readonly until?: Date }) => {
      const { items } = await listConflictFlags({ area, ...period }, { first: 10 });
      const { number } = await countListedConflictFlags({ area, ...period });
      assert.equal(number, items.length);
      return items.map(({ id }) => id);
    };
    const later = [f2.id, q2.id];
    assert.deepEqual(await idsIn({ from: minutesLater(1) }), later);
    assert.deepEqual(await idsIn({ until: minutesLater(1) }), [f1.id, h1.id, q1.id]);
    assert.deepEqual(await idsIn({ from: minutesLater(1), until: minutesLater(2) }), later);
    assert.deepEqual(await idsIn({ from: monday, until: monday }), []);
  });
});

describe('What was decided', () => {
  useStore();
  const [a, b, c, d] = [flagOn('a'), flagOn('b'), flagOn('c'), flagOn('d')];
  before('three confirmed, one of them reopened after that, and one dismissed', async () => {
    const silent = { ...flagOn('silent', 9), state: 'DISMISSED' } as const;
    await saveNewConflictFlags([a, b, c, d, silent]);
    for (const said of [
      confirmed(b, minutesLater(2)),
      confirmed(a, minutesLater(1)),
      confirmed(c, minutesLater(3)),
      dismissed(d, minutesLater(4)),
    ])
      await saveConflictFlag(said, flagEvent(said, 'CONFIRMED', monday));
    const kept = present(await findConflictFlag(c.id), 'flag');
    const back = reopenedConflictFlag(kept, office, minutesLater(6));
    await saveConflictFlag(back, flagEvent(back, 'REOPENED', monday));
  });

  const decided = async (
    after: string,
    limit = 10,
    state: 'CONFIRMED' | 'DISMISSED' = 'CONFIRMED',
  ) => listDecidedConflictFlags(state, after, limit);
  const ids = (found: Awaited<ReturnType<typeof decided>>) => found.map(({ flag }) => flag.id);

  it('is listed in the order of the decisions, from a moment on, and what is open again is not', async () => {
    assert.deepEqual(ids(await decided(decidedFrom(monday))), [a.id, b.id]);
    assert.deepEqual(ids(await decided(decidedFrom(minutesLater(2)))), [b.id], 'its first moment');
    assert.deepEqual(ids(await decided(decidedFrom(minutesLater(3)))), []);
  });

  it('a piece at a time, after the last one seen', async () => {
    const piece = await decided(decidedFrom(monday), 1);
    assert.deepEqual(ids(piece), [a.id]);
    assert.deepEqual(ids(await decided(piece[0]?.decidedOrder ?? '', 1)), [b.id]);
  });

  it('has a place there, which what was never decided has not', async () => {
    const flags = mongoose.connection.collection<{ _id: string; decidedOrder?: string }>('flags');
    const placeOf = async ({ id }: ConflictFlag) =>
      (await flags.findOne({ _id: id }))?.decidedOrder?.slice(0, 9);
    await saveNewConflictFlags([flagOn('waits')]);
    assert.equal(await placeOf(a), decidedFrom(minutesLater(1)));
    assert.equal(await placeOf(flagOn('waits')), undefined);
  });

  it('by its own state; what nobody is known to have decided, by when it was raised', async () => {
    const found = await decided(decidedFrom(monday), 10, 'DISMISSED');
    assert.deepEqual(
      found.map(({ flag }) => flag.messageId),
      ['d', 'silent'],
    );
    assert.deepEqual(found[0]?.flag, dismissed(d, minutesLater(4)));
  });
});
