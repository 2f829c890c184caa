import { model, Schema } from 'mongoose';
import type { RecordErasure } from './recordErasure.ts';

/** As stored: `_id` is the account. */
export interface RecordErasureDocument extends RecordErasure {
  _id: string;
}

const text = { type: String, required: true };

const schema = new Schema<RecordErasureDocument>(
  {
    _id: text,
    account: text,
    entries: { type: Schema.Types.Int32, required: true },
    lastHash: text,
    at: { type: Date, required: true },
  },
  {
    collection: 'credit_erasures',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);
schema.index({ account: 1 }, { unique: true });

/** Private to recordErasure.store.ts. */
export const RecordErasureModel = model<RecordErasureDocument>('RecordErasure', schema);
