import { model } from 'mongoose';
import { int32, moment, storedSchema, text } from '../../platform/storedSchema.ts';
import type { RecordErasure } from './recordErasure.ts';

/** As stored: `_id` is the account. */
export interface RecordErasureDocument extends RecordErasure {
  _id: string;
}

const schema = storedSchema<RecordErasureDocument>('credit_erasures', {
  _id: text,
  account: text,
  entries: int32,
  lastHash: text,
  at: moment,
});
schema.index({ account: 1 }, { unique: true });
schema.index({ at: 1, account: 1 });

/** Private to recordErasure.store.ts. */
export const RecordErasureModel = model<RecordErasureDocument>('RecordErasure', schema);
