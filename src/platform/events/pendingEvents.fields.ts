import type { IndexDefinition, IndexOptions } from 'mongoose';
import { moment, number, storedPart, text } from '../storedSchema.ts';

/** What an event is about, as a part of a document. */
export const subjectSchema = storedPart({ kind: text, id: text });

/** An event as a part of a document. */
export const eventSchema = storedPart({
  id: text,
  type: text,
  at: moment,
  subject: { type: subjectSchema, required: true },
  version: number,
});

/** The fields of a schema whose documents bear events. */
export const pendingEventFields = {
  events: { type: [eventSchema], default: undefined },
  eventsAt: Date,
} as const;

/** The index by which the relay finds the documents with pending events. */
export function indexPendingEvents(schema: {
  readonly index: (fields: IndexDefinition, options: IndexOptions) => unknown;
}): void {
  schema.index({ eventsAt: 1 }, { sparse: true });
}
