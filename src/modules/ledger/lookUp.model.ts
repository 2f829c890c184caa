import { model } from 'mongoose';
import { moment, storedSchema, text } from '../../platform/storedSchema.ts';
import type { LookUp } from './lookUp.ts';

/** As stored: `_id` for `id`. */
export interface LookUpDocument extends Omit<LookUp, 'id'> {
  _id: string;
}

const schema = storedSchema<LookUpDocument>('credit_look_ups', {
  _id: text,
  account: text,
  by: text,
  role: text,
  purpose: text,
  at: moment,
  request: text,
  order: text,
});

schema.index({ account: 1, order: 1 });

/** Private to lookUp.store.ts. */
export const LookUpModel = model<LookUpDocument>('LookUp', schema);
