import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  decidedVolunteerService,
  endOf,
  makeVolunteerService,
  overlaps,
  reachBackOf,
  volunteerServiceEvent,
  volunteerServiceEvents,
  withdrawnVolunteerService,
  type VolunteerService,
  type VolunteerServiceDraft,
} from '../../../src/modules/volunteering/volunteerService.ts';
import { limits } from '../../../src/modules/volunteering/volunteering.limits.ts';
import { minutesLater, monday, places } from '../../support/world.ts';
import { personId } from './volunteers.ts';

const draft = (change: Partial<VolunteerServiceDraft> = {}): VolunteerServiceDraft => ({
  id: 'a'.repeat(32),
  volunteerId: personId('mei'),
  kind: 'CARE',
  note: '陪独居老人去医院',
  area: places.grid,
  startedAt: minutesLater(-120),
  minutes: 60,
  request: 'r',
  role: 'VOLUNTEER',
  at: monday,
  ...change,
});

const at = (
  from: number,
  minutes: number,
  state: VolunteerService['state'] = 'LOGGED',
): VolunteerService => ({
  ...makeVolunteerService(draft({ startedAt: minutesLater(from), minutes })),
  state,
});

const bad = (field: string, reason: string, limit?: number) => ({
  code: 'BAD_INPUT',
  detail: { field, reason, ...(limit === undefined ? {} : { limit }) },
});

describe('A service', () => {
  it('takes between 10 minutes and 12 hours', () => {
    assert.equal(makeVolunteerService(draft({ minutes: 10 })).minutes, 10);
    const long = draft({ minutes: 720, startedAt: minutesLater(-720) });
    assert.equal(makeVolunteerService(long).minutes, 720);
    assert.throws(() => makeVolunteerService(draft({ minutes: 9 })), bad('minutes', 'too_few', 10));
    assert.throws(
      () => makeVolunteerService(draft({ minutes: -60 })),
      bad('minutes', 'too_few', 10),
    );
    assert.throws(
      () => makeVolunteerService(draft({ minutes: 10.5 })),
      bad('minutes', 'too_few', 10),
    );
    assert.throws(
      () => makeVolunteerService(draft({ minutes: Number.NaN })),
      bad('minutes', 'too_few', 10),
    );
    assert.throws(
      () => makeVolunteerService(draft({ minutes: 721 })),
      bad('minutes', 'too_many', 720),
    );
  });

  it('began in the last 30 days and is over', () => {
    const oldest = new Date(monday.getTime() - 30 * 86_400_000);
    assert.deepEqual(makeVolunteerService(draft({ startedAt: oldest })).startedAt, oldest);
    const older = new Date(oldest.getTime() - 1);
    const tooOld = bad('startedAt', 'too_long_ago', 30);
    assert.throws(() => makeVolunteerService(draft({ startedAt: older })), tooOld);
    const future = bad('startedAt', 'in_the_future');
    assert.throws(() => makeVolunteerService(draft({ startedAt: minutesLater(1) })), future);
    assert.equal(makeVolunteerService(draft({ startedAt: minutesLater(-60) })).minutes, 60);
    const running = draft({ startedAt: minutesLater(-59) });
    assert.throws(() => makeVolunteerService(running), bad('minutes', 'not_over'));
    const beginning = draft({ startedAt: monday });
    assert.throws(() => makeVolunteerService(beginning), bad('minutes', 'not_over'));
  });

  it('waits for a second person, with a line that says who wrote it down', () => {
    const { state, version, history } = makeVolunteerService(draft());
    assert.deepEqual([state, version], ['LOGGED', 1]);
    const line = { act: 'LOGGED', by: personId('mei'), role: 'VOLUNTEER', at: monday };
    assert.deepEqual(history, [line]);
  });

  it('cuts the seconds off its beginning, so that the next can follow without a gap', () => {
    const startedAt = new Date(minutesLater(-120).getTime() + 59_999);
    const made = makeVolunteerService(draft({ startedAt }));
    assert.deepEqual(made.startedAt, minutesLater(-120));
    assert.deepEqual(endOf(made), minutesLater(-60));
  });

  it('says what was done in 1 to 500 characters', () => {
    assert.equal(makeVolunteerService(draft({ note: '  扫雪 ' })).note, '扫雪');
    assert.equal(makeVolunteerService(draft({ note: '𠮷'.repeat(500) })).note.length, 1_000);
    assert.throws(() => makeVolunteerService(draft({ note: ' ' })), bad('note', 'too_short', 1));
    const long = draft({ note: '雪'.repeat(501) });
    assert.throws(() => makeVolunteerService(long), bad('note', 'too_long', 500));
  });
});

describe('Two services of one volunteer', () => {
  it('overlap when they share a minute', () => {
    assert.equal(overlaps(at(-120, 60), at(-61, 30)), true);
    assert.equal(overlaps(at(-120, 60), at(-120, 60)), true);
    assert.equal(overlaps(at(-120, 60), at(-100, 10)), true);
    assert.equal(overlaps(at(-120, 60, 'CONFIRMED'), at(-100, 10)), true);
  });

  it('do not when one follows the other, or one was declined', () => {
    assert.equal(overlaps(at(-120, 60), at(-60, 30)), false);
    assert.equal(overlaps(at(-120, 60), at(-150, 30)), false);
    assert.equal(overlaps(at(-120, 60, 'DECLINED'), at(-120, 60)), false);
    assert.equal(overlaps(at(-120, 60), at(-120, 60, 'DECLINED')), false);
    assert.equal(overlaps(at(-120, 60), at(-120, 60, 'WITHDRAWN')), false);
  });

  it('agree with a count of the minutes, whichever way they are asked', () => {
    const span = fc.tuple(
      fc.integer({ min: -2_000, max: -720 }),
      fc.integer({ min: 10, max: 720 }),
    );
    const minutesOf = ([from, long]: [number, number]) =>
      new Set(Array.from({ length: long }, (_, i) => from + i));
    fc.assert(
      fc.property(span, span, (a, b) => {
        const taken = minutesOf(a);
        const shared = [...minutesOf(b)].some((minute) => taken.has(minute));
        assert.equal(overlaps(at(...a), at(...b)), shared);
        assert.equal(overlaps(at(...b), at(...a)), shared);
      }),
    );
  });

  it('are never further apart than the search reaches back', () => {
    const { max: minutesMax } = limits.serviceMinutes;
    const late = at(-720, 10);
    const early = at(-720 - minutesMax + 1, minutesMax);
    assert.equal(overlaps(late, early), true);
    assert.equal(early.startedAt > reachBackOf(late), true);
    const touching = at(-720 - minutesMax, minutesMax);
    assert.equal(overlaps(late, touching), false);
  });
});

describe('A decision on a service', () => {
  const hand = { by: personId('grid'), role: 'GRID_WORKER', at: minutesLater(5) } as const;

  it('adds a line and keeps the one before', () => {
    const service = at(-120, 60);
    const confirmed = decidedVolunteerService(service, { state: 'CONFIRMED', ...hand });
    assert.equal(confirmed.version, 2);
    assert.deepEqual(confirmed.history.slice(0, 1), service.history);
    assert.deepEqual(confirmed.history.at(-1), { act: 'CONFIRMED', ...hand });
    assert.equal(confirmed.decidedBy, hand.by);
    assert.deepEqual(confirmed.decidedAt, hand.at);
    assert.equal(confirmed.declineNote, undefined);
    assert.equal(service.history.length, 1);
  });

  it('keeps why it was declined', () => {
    const declined = decidedVolunteerService(at(-120, 60), {
      state: 'DECLINED',
      ...hand,
      note: ' 没见到人 ',
    });
    assert.equal(declined.declineNote, '没见到人');
    assert.equal(declined.history.at(-1)?.note, '没见到人');
  });

  it('is not made without a reason, nor with one beyond 500 characters', () => {
    const decline = (note: string) => () =>
      decidedVolunteerService(at(-120, 60), { state: 'DECLINED', ...hand, note });
    assert.throws(decline(' '), bad('note', 'too_short', 1));
    assert.throws(decline('不'.repeat(501)), bad('note', 'too_long', 500));
  });
});

describe('A service that is taken back', () => {
  const mei = { by: personId('mei'), role: 'VOLUNTEER', at: minutesLater(3) } as const;

  it('waits for nobody, and keeps what was written', () => {
    const service = at(-120, 60);
    const withdrawn = withdrawnVolunteerService(service, mei);
    assert.deepEqual(withdrawn, {
      ...service,
      state: 'WITHDRAWN',
      version: 2,
      history: [...service.history, { act: 'WITHDRAWN', ...mei }],
    });
  });

  it('is told as such, as is every act before it', () => {
    const withdrawn = withdrawnVolunteerService(at(-120, 60), mei);
    const told = (version: number, act: string, moment: Date) => ({
      id: `service:${withdrawn.id}:${String(version)}`,
      type: `service.${act}`,
      at: moment,
      subject: { kind: 'service', id: withdrawn.id },
      version,
    });
    const both = [told(1, 'logged', monday), told(2, 'withdrawn', minutesLater(3))];
    assert.deepEqual(volunteerServiceEvents(withdrawn), both);
    assert.deepEqual(volunteerServiceEvent(withdrawn), both[1]);
  });
});
