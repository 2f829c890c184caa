import { trusted } from 'mongoose';
import type { Count } from '../../kernel/count.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { inArea } from '../../platform/areaColumns.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import type { DomainEvent } from '../../platform/events/domainEvent.ts';
import { addEvent, withEvent } from '../../platform/events/pendingEvents.ts';
import { insertManyOnce, updateVersion } from '../../platform/mongo.ts';
import { listNewest, stepAt, type OrderScale } from '../../platform/newestFirst.ts';
import { clockColumnsOf, dueOrderOf } from './clockColumns.ts';
import type { TimedClock } from './clockDue.ts';
import type { Due } from './dueMoment.ts';
import type { ClockState, LegalClock } from './legalClock.ts';
import { LegalClockModel, type LegalClockDocument } from './legalClock.model.ts';

/** A clock as it was kept: with the end that was derived then, and its place in `listClocks`. */
export interface KeptClock extends TimedClock {
  readonly order: string;
}

/** One clock, or null. */
export async function findClock(id: string): Promise<KeptClock | null> {
  const found = await LegalClockModel.findOne({ _id: id }).lean();
  return found === null ? null : toClock(found);
}

/** The clocks of the subjects of these ids, in no order. */
export async function findClocksOf(subjectIds: readonly string[]): Promise<KeptClock[]> {
  const found = await LegalClockModel.find({
    'subject.id': trusted({ $in: [...subjectIds] }),
  }).lean();
  return found.map(toClock);
}

/** A clock that begins, with its end and the event of that. */
export interface BegunClock {
  readonly clock: LegalClock;
  readonly due: Due;
  readonly event: DomainEvent;
}

const begunDocument = ({ clock: { id, ...rest }, due, event }: BegunClock) => ({
  _id: id,
  ...rest,
  ...clockColumnsOf({ id, ...rest }, due),
  ...withEvent(event),
});

/** Keeps many new clocks, each with its event; the ids of those that began before, which stay as they are. */
export const saveNewClocks = async (begun: readonly BegunClock[]): Promise<readonly string[]> =>
  (await insertManyOnce(LegalClockModel, begun.map(begunDocument))).existing;

const derived = ['dueAt', 'warnAt', 'lacksYear', 'ringAt'] as const;

/** Keeps a changed clock with the event of its change, if it still has the version it was read with. */
export function saveClock(clock: LegalClock, due: Due, event: DomainEvent): Promise<boolean> {
  const { id, version, segments, rings, extended } = clock;
  const columns = clockColumnsOf(clock, due);
  const gone = derived.filter((field) => columns[field] === undefined);
  return updateVersion(LegalClockModel, id, version - 1, {
    $set: { version, segments, rings, ...columns, ...definedFields({ extended }) },
    ...(gone.length === 0 ? {} : { $unset: Object.fromEntries(gone.map((field) => [field, ''])) }),
    ...addEvent(event),
  });
}

/** A list of running or paused clocks of an area by their ends, narrowed by what is given. */
export interface ClocksAsked {
  readonly area: string;
  /** What they are about, for example `case`. */
  readonly kind: string;
  readonly state: ClockState;
  /** Only those that end after this moment. */
  readonly dueAfter?: Date;
  /** Only those that end at this moment or before. */
  readonly dueBy?: Date;
}

const clocksFilter = ({ area, kind, state }: ClocksAsked) => ({
  ...inArea(area),
  'subject.kind': kind,
  state,
});

const dayMs = 86_400_000;
/** Above every key. */
const topmost = 'z'.repeat(16);

/** Keys by `dueOrderOf` fall with time: the later end is the lower key. */
const bandOf = ({ dueAfter, dueBy }: ClocksAsked) => ({
  from: dueBy === undefined ? '' : dueOrderOf(dueBy, ''),
  to: dueAfter === undefined ? topmost : dueOrderOf(dueAfter, ''),
});

/** Where a list is tried first: what is late by up to a month or so; ten days of what is to come. */
const scaleOf = (asked: ClocksAsked): OrderScale => {
  const { dueBy = new Date(0), dueAfter } = asked;
  const top = dueAfter ?? new Date(dueBy.getTime() - 30 * dayMs);
  return {
    top: () => dueOrderOf(top, ''),
    width: 10n * BigInt(dayMs) * stepAt(9),
    band: bandOf(asked),
  };
};

/** The clocks that fit, the earliest end first; those without an end stand last. */
export const listClocks = (asked: ClocksAsked, page: PageAsked): Promise<Page<KeptClock>> =>
  listNewest(LegalClockModel, clocksFilter(asked), page, toClock, scaleOf(asked));

/** How many `listClocks` would list. */
export const countClocks = (asked: ClocksAsked): Promise<Count> => {
  const { from, to } = bandOf(asked);
  return countUpTo(LegalClockModel, {
    ...clocksFilter(asked),
    order: trusted({ $gte: from, $lt: to }),
  });
};

/** The clocks of which somebody has to be told by now, the earliest first. */
export async function listClocksToRing(now: Date, limit: number): Promise<KeptClock[]> {
  const found = await LegalClockModel.find({ ringAt: trusted({ $lte: now }) })
    .sort({ ringAt: 1 })
    .limit(limit)
    .lean();
  return found.map(toClock);
}

/** How many wait for this year's notice. */
export const countClocksLacking = (year: number): Promise<number> =>
  LegalClockModel.countDocuments({ lacksYear: year });

/** The clocks whose end could not be said for want of this year's notice, at most so many. */
export async function listClocksLacking(year: number, limit: number): Promise<KeptClock[]> {
  const found = await LegalClockModel.find({ lacksYear: year }).limit(limit).lean();
  return found.map(toClock);
}

const toClock = ({
  _id,
  within: _areas,
  state: _state,
  dueAt,
  warnAt,
  lacksYear,
  ringAt: _ring,
  events: _pending,
  eventsAt: _pendingAt,
  order,
  ...rest
}: LegalClockDocument): KeptClock => ({
  id: _id,
  ...rest,
  order,
  due: definedFields({ at: dueAt, warnAt, lacksYear }),
});
