import { model, Schema } from 'mongoose';
import type { LookUp } from './lookUp.ts';

/** As stored: `_id` for `id`. */
export interface LookUpDocument extends Omit<LookUp, 'id'> {
  _id: string;
}

const text = { type: String, required: true };

const schema = new Schema<LookUpDocument>(
  {
    _id: text,
    account: text,
    by: text,
    role: text,
    purpose: text,
    at: { type: Date, required: true },
    request: text,
    order: text,
  },
  {
    collection: 'credit_look_ups',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);

schema.index({ account: 1, order: 1 });

/** Private to lookUp.store.ts. */
export const LookUpModel = model<LookUpDocument>('LookUp', schema);
