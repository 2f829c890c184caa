import { model } from 'mongoose';
import { moment, number, storedSchema, text } from '../storedSchema.ts';
import type { NumberedEvent } from './domainEvent.ts';
import { subjectSchema } from './pendingEvents.fields.ts';

/** As stored: the event's id is the `_id`, so that relaying it again meets it here. */
export interface EventDocument extends Omit<NumberedEvent, 'id'> {
  _id: string;
}

const schema = storedSchema<EventDocument>('events', {
  _id: text,
  seq: number,
  type: text,
  at: moment,
  subject: { type: subjectSchema, required: true },
  version: number,
});

schema.index({ seq: 1 }, { unique: true });

/** Private to event.store.ts. */
export const EventModel = model<EventDocument>('Event', schema);
