import { model } from 'mongoose';
import { moment, number, storedSchema, text } from '../../platform/storedSchema.ts';
import type { Delivery } from './delivery.ts';

/** As stored: `_id` for `id`. */
export interface DeliveryDocument extends Omit<Delivery, 'id'> {
  _id: string;
}

const schema = storedSchema<DeliveryDocument>('deliveries', {
  _id: text,
  personId: text,
  addressId: text,
  round: text,
  channel: text,
  noticeId: String,
  shown: text,
  state: text,
  attempts: number,
  dueAt: moment,
  letterId: String,
  answer: String,
  endedAt: Date,
  at: moment,
  order: text,
});

schema.index({ channel: 1, state: 1, dueAt: 1 });
schema.index({ noticeId: 1 });
schema.index({ letterId: 1 }, { sparse: true });
schema.index({ state: 1, order: 1 });
schema.index({ personId: 1 });

/** Private to delivery.store.ts. */
export const DeliveryModel = model<DeliveryDocument>('Delivery', schema);
