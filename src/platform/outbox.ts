import { EventEmitter } from 'node:events';

/**
 * The bell beside the outbox. An event is saved inside the document that caused it and stays there until it is relayed;
 * ringing only makes the relay come at once. A lost ring costs a delay, never an event: a job sweeps what was missed.
 */
const bell = new EventEmitter();

/** What a noun keeps until it is relayed. */
export interface OutboxEvent {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
}

/** Tells this process that an event of a type was saved just now. Never throws. */
export const ring = (type: string): void => {
  bell.emit(type);
};

/** Calls the listener at each ring of a type; gives back the way to stop listening. */
export const onRing = (type: string, listener: () => void): (() => void) => {
  bell.on(type, listener);
  return () => bell.off(type, listener);
};
