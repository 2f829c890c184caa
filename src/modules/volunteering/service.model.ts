import { model, Schema } from 'mongoose';
import type { Service } from './volunteerService.ts';

/** As stored: `_id` for `id`. */
export interface ServiceDocument extends Omit<Service, 'id'> {
  _id: string;
}

const line = new Schema(
  {
    act: { type: String, required: true },
    by: { type: String, required: true },
    role: { type: String, required: true },
    at: { type: Date, required: true },
    note: String,
  },
  { _id: false },
);

/** What is kept of a service, beside its id. */
export const serviceFields = {
  volunteerId: { type: String, required: true },
  kind: { type: String, required: true },
  note: { type: String, required: true },
  area: { type: String, required: true },
  within: { type: [String], required: true },
  startedAt: { type: Date, required: true },
  minutes: { type: Number, required: true },
  state: { type: String, required: true },
  decidedBy: String,
  decidedAt: Date,
  decidedOrder: String,
  declineNote: String,
  version: { type: Number, required: true },
  history: { type: [line], required: true },
  request: { type: String, required: true },
  order: { type: String, required: true },
} as const;

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
schema.index({ volunteerId: 1, order: -1 });
schema.index({ within: 1, state: 1, order: -1 });
schema.index({ state: 1, decidedOrder: 1 });

/** Private to service.store.ts. */
export const ServiceModel = model<ServiceDocument>('Service', schema);
