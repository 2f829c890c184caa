import { Schema, type IndexDefinition, type IndexOptions } from 'mongoose';

/** What an event is about, as a part of a document. */
export const subjectSchema = new Schema(
  { kind: { type: String, required: true }, id: { type: String, required: true } },
  { _id: false, id: false },
);

/** An event as a part of a document. */
export const eventSchema = new Schema(
  {
    id: { type: String, required: true },
    type: { type: String, required: true },
    at: { type: Date, required: true },
    subject: { type: subjectSchema, required: true },
    version: { type: Number, required: true },
  },
  { _id: false, id: false },
);

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
