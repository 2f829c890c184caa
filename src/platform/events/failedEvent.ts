import { orderOf } from '../../kernel/id.ts';
import type { NumberedEvent } from './domainEvent.ts';

/** So often a listener tries an event before a person has to look at it. */
export const attemptsMax = 4;

/**
 * An event on which a listener failed, and why. RETRYING: it is tried again after a pause, behind later events, so that it holds up
 * nobody. DEAD: it was tried so often that only a person has it tried again.
 */
export interface FailedEvent {
  /** `<listener>:<event id>`. */
  readonly id: string;
  readonly listener: string;
  readonly event: NumberedEvent;
  readonly state: 'RETRYING' | 'DEAD';
  readonly attempts: number;
  /** What the listener said, without what could be somebody's words. */
  readonly reason: string;
  readonly failedAt: Date;
  /** No try before this moment. */
  readonly notBefore: Date;
  /** Where it stands in lists, by its last failure. */
  readonly order: string;
}

/** The one id of a listener's failure on an event. */
export const failureIdOf = (listener: string, eventId: string): string => `${listener}:${eventId}`;

const firstPauseMs = 30_000;
const pauseGrowth = 4;

/** The failure of one more try, the first when there was none before. The pauses are 30 s, 2 and 8 minutes, then it is DEAD. */
export function failedOnce(
  listener: string,
  event: NumberedEvent,
  reason: string,
  at: Date,
  before = 0,
): FailedEvent {
  const attempts = before + 1;
  return {
    id: failureIdOf(listener, event.id),
    listener,
    event,
    state: attempts < attemptsMax ? 'RETRYING' : 'DEAD',
    attempts,
    reason,
    failedAt: at,
    notBefore: new Date(at.getTime() + firstPauseMs * pauseGrowth ** before),
    order: orderOf(at, event.id),
  };
}
