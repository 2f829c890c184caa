import { model, Schema } from 'mongoose';
import { serviceFields } from './service.fields.ts';
import type { Service } from './volunteerService.ts';

/** As stored: `_id` for `id`. */
export interface ServiceDocument extends Omit<Service, 'id'> {
  _id: string;
}

const schema = new Schema<ServiceDocument>(
  { _id: { type: String, required: true }, ...serviceFields },
  {
    collection: 'services',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);

schema.index({ volunteerId: 1, startedAt: 1 });
schema.index({ volunteerId: 1, order: 1 });
schema.index({ within: 1, state: 1, order: 1 });
schema.index({ state: 1, decidedOrder: 1 });

/** Private to service.store.ts. */
export const ServiceModel = model<ServiceDocument>('Service', schema);
