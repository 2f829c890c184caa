import type { DomainEvent } from './domainEvent.ts';

// A change and its event are saved in one write of one document (a transactional outbox inside the document itself): the event
// stays there until the relay has put it into the stream. A document with pending events has them in `events`, oldest first,
// and the time of the oldest in `eventsAt`, by whose sparse index the relay finds it; each change raises its `version`.

/** What a document keeps beside its noun while it has events that were not relayed yet. */
export interface PendingEvents {
  events?: DomainEvent[];
  eventsAt?: Date;
}

/** The fields of a new document that is saved with its first event, and with the later ones of a noun that has a past already. */
export const withEvent = (
  saved: DomainEvent,
  ...later: readonly DomainEvent[]
): Required<PendingEvents> => ({
  events: [saved, ...later],
  eventsAt: saved.at,
});

/** The operators that add the event of a change to an update of the document. */
export const addEvent = (saved: DomainEvent) => ({
  $push: { events: saved },
  $min: { eventsAt: saved.at },
});
