import { AppError } from '../src/kernel/appError.ts';
import { addCounts } from '../src/platform/jobRuns/jobRun.ts';
import type { NumberedEvent } from '../src/platform/events/domainEvent.ts';
import { scrubbed } from '../src/platform/log.ts';
import { storeErrorToAppError } from '../src/platform/mongo.ts';
import type { HandledEvents } from './defineJob.ts';

type Handle = (events: readonly NumberedEvent[]) => Promise<HandledEvents>;

/**
 * Has a listener handle a batch. When it throws, the batch is halved until the events that it throws on stand alone: these have
 * failed, all others are done. What passes by itself (a store or a machine that is away) is thrown on: no event is to blame for it.
 */
export async function bisectBatch(
  handle: Handle,
  events: readonly NumberedEvent[],
): Promise<HandledEvents> {
  const [event] = events;
  if (event === undefined) return { counts: {} };
  try {
    return await handle(events);
  } catch (error) {
    if (passesByItself(error)) throw error;
    if (events.length === 1) return { counts: {}, failed: [{ event, reason: reasonOf(error) }] };
  }
  const middle = Math.ceil(events.length / 2);
  const first = await bisectBatch(handle, events.slice(0, middle));
  const second = await bisectBatch(handle, events.slice(middle));
  return {
    counts: addCounts(first.counts, second.counts),
    failed: [...(first.failed ?? []), ...(second.failed ?? [])],
  };
}

function passesByItself(error: unknown): boolean {
  const told = storeErrorToAppError(error) ?? error;
  return told instanceof AppError && (told.code === 'UNAVAILABLE' || told.code === 'TIMEOUT');
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${scrubbed(error.message)}` : 'unknown';
