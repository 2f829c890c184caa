import { model, Schema } from 'mongoose';
import type { KeyCheck } from './keyCheck.ts';

export interface KeyCheckDocument extends KeyCheck {
  _id: string;
}

const required = { type: String, required: true };

const schema = new Schema<KeyCheckDocument>(
  { _id: required, sealed: required, fingerprint: required },
  {
    collection: 'key_checks',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);

/** One document: what tells the keys of the data from others. */
export const KeyCheckModel = model<KeyCheckDocument>('KeyCheck', schema);
