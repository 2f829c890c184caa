import { model, Schema } from 'mongoose';
import type { NumberedEvent } from './domainEvent.ts';
import { subjectSchema } from './pendingEvents.fields.ts';

/** As stored: the event's id is the `_id`, so that relaying it again meets it here. */
export interface EventDocument extends Omit<NumberedEvent, 'id'> {
  _id: string;
}

const schema = new Schema<EventDocument>(
  {
    _id: { type: String, required: true },
    seq: { type: Number, required: true },
    type: { type: String, required: true },
    at: { type: Date, required: true },
    subject: { type: subjectSchema, required: true },
    version: { type: Number, required: true },
  },
  { collection: 'events', versionKey: false, autoIndex: false, autoCreate: false, strict: 'throw' },
);

schema.index({ seq: 1 }, { unique: true });

/** Private to event.store.ts. */
export const EventModel = model<EventDocument>('Event', schema);
