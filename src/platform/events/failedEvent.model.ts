import { model } from 'mongoose';
import { moment, number, storedSchema, text } from '../storedSchema.ts';
import type { FailedEvent } from './failedEvent.ts';
import { eventSchema } from './pendingEvents.fields.ts';

/** As stored: `_id` for `id`. */
export interface FailedEventDocument extends Omit<FailedEvent, 'id'> {
  _id: string;
}

const numberedEvent = eventSchema.clone().add({ seq: number });

const schema = storedSchema<FailedEventDocument>('failed_events', {
  _id: text,
  listener: text,
  event: { type: numberedEvent, required: true },
  state: text,
  attempts: number,
  reason: text,
  failedAt: moment,
  notBefore: moment,
  order: text,
});

schema.index({ listener: 1, state: 1, notBefore: 1 });
schema.index({ listener: 1, state: 1, order: 1 });

/** Private to failedEvent.store.ts. */
export const FailedEventModel = model<FailedEventDocument>('FailedEvent', schema);
