import { model } from 'mongoose';
import { moment, storedSchema, text } from '../../platform/storedSchema.ts';
import type { DeliveryAddress } from './deliveryAddress.ts';

/** As stored: `_id` for `id`, and the address itself, sealed. */
export interface DeliveryAddressDocument extends Omit<DeliveryAddress, 'id'> {
  _id: string;
  sealed: string;
}

const schema = storedSchema<DeliveryAddressDocument>('delivery_addresses', {
  _id: text,
  personId: text,
  channel: text,
  shown: text,
  sealed: text,
  state: text,
  round: text,
  addedAt: moment,
  confirmedAt: Date,
  refusedAt: Date,
  sessionId: String,
  refusals: { type: [Date], default: undefined },
});

schema.index({ personId: 1 });

/** Private to deliveryAddress.store.ts. */
export const DeliveryAddressModel = model<DeliveryAddressDocument>('DeliveryAddress', schema);
