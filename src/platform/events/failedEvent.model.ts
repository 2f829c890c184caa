import { model, Schema } from 'mongoose';
import type { FailedEvent } from './failedEvent.ts';
import { eventSchema } from './pendingEvents.fields.ts';

/** As stored: `_id` for `id`. */
export interface FailedEventDocument extends Omit<FailedEvent, 'id'> {
  _id: string;
}

const numberedEvent = eventSchema.clone().add({ seq: { type: Number, required: true } });

const schema = new Schema<FailedEventDocument>(
  {
    _id: { type: String, required: true },
    listener: { type: String, required: true },
    event: { type: numberedEvent, required: true },
    state: { type: String, required: true },
    attempts: { type: Number, required: true },
    reason: { type: String, required: true },
    failedAt: { type: Date, required: true },
    notBefore: { type: Date, required: true },
  },
  {
    collection: 'failed_events',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);

schema.index({ listener: 1, state: 1, notBefore: 1 });

/** Private to failedEvent.store.ts. */
export const FailedEventModel = model<FailedEventDocument>('FailedEvent', schema);
