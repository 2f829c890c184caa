import { assert, present } from '../../kernel/assert.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { eventOf, type DomainEvent } from '../../platform/events/domainEvent.ts';

export type ClockState = 'RUNNING' | 'PAUSED' | 'STOPPED';

/** Why a clock was turned; shown to the people whose matter it is. */
export type ClockReason =
  'STARTED' | 'SIDE_ASKED' | 'SIDES_ANSWERED' | 'DONE' | 'ENDED' | 'REOPENED';

/** From when on a clock is in a state, until the next segment begins. */
export interface ClockSegment {
  readonly state: ClockState;
  readonly since: Date;
  readonly reason: ClockReason;
  /** Who turned it: the person of the act that did. */
  readonly by: string;
}

/** That somebody was told: of the share of the time that is over, or that it is over. Each once, however the clock goes on. */
export interface ClockRing {
  readonly what: 'WARNED' | 'BREACHED';
  readonly at: Date;
}

/** The time that a rule, or an agreement, leaves for something: it began once, and only its segments say how it went on. */
export interface LegalClock {
  readonly id: string;
  /** What it is about. */
  readonly subject: { readonly kind: string; readonly id: string };
  /** The place of its subject, for the desks of the areas above. */
  readonly area: string;
  /** What has to be done, for example MED_TERM. */
  readonly code: string;
  /** The row of the law that it began under (`ruleKey`); absent where a day was agreed. */
  readonly rule?: string;
  /** The agreed day, whose end is the end. */
  readonly agreedDay?: string;
  /** Set once it was made longer by what its rule allows. */
  readonly extended?: true;
  /** Never empty, in order, never changed; the next is added. */
  readonly segments: readonly ClockSegment[];
  readonly rings: readonly ClockRing[];
  readonly version: number;
}

/** A clock as its subject's history tells it. */
export type ClockPlan = Omit<LegalClock, 'rings' | 'version'>;

/** How a clock goes on from each state; STOPPED may be followed by a reopening. */
const turns: Readonly<Record<ClockState, readonly ClockState[]>> = {
  RUNNING: ['PAUSED', 'STOPPED'],
  PAUSED: ['RUNNING', 'STOPPED'],
  STOPPED: ['RUNNING'],
};

/** The newest segment. */
export const standingOf = ({ segments }: Pick<LegalClock, 'segments'>): ClockSegment =>
  present(segments.at(-1), 'segment');

/** The segments with one more. Time does not run backwards: a turn that says to be earlier than the last is taken to be at the same moment. */
export function turned(
  segments: readonly ClockSegment[],
  { since, ...turn }: ClockSegment,
): readonly ClockSegment[] {
  const last = segments.at(-1);
  if (last === undefined) return [{ ...turn, since }];
  assert(turns[last.state].includes(turn.state), `no turn from ${last.state} to ${turn.state}`);
  return [...segments, { ...turn, since: since < last.since ? last.since : since }];
}

/** A span of time in which a clock runs; without end while it does. */
export interface RunningSpan {
  readonly from: Date;
  readonly to?: Date;
}

/** When the clock ran. */
export const runningSpans = (segments: readonly ClockSegment[]): readonly RunningSpan[] =>
  segments.flatMap(({ state, since }, i) =>
    state === 'RUNNING' ? [{ from: since, ...definedFields({ to: segments[i + 1]?.since }) }] : [],
  );

/** The event of the change that gave a clock its present version: `clock.started`, `.turned`, `.recounted`, `.warned`, `.breached`. */
export const clockEvent = (
  clock: LegalClock,
  act: 'started' | 'turned' | 'recounted' | 'warned' | 'breached',
  at: Date,
): DomainEvent => eventOf('clock', act, clock, at);

/** When a clock began. */
export const startOf = ({ segments }: Pick<LegalClock, 'segments'>): Date =>
  present(segments[0], 'segment').since;

/** Whether a clock that has stopped did so before its end; null while it has not. */
export function wasInTime(clock: Pick<LegalClock, 'segments'>, end: Date | undefined) {
  const { state, since } = standingOf(clock);
  if (state !== 'STOPPED') return null;
  return end === undefined || since <= end;
}
