import { model } from 'mongoose';
import { storedSchema, text } from '../../platform/storedSchema.ts';
import type { KeyCheck } from './keyCheck.ts';

export interface KeyCheckDocument extends KeyCheck {
  _id: string;
}

const schema = storedSchema<KeyCheckDocument>('key_checks', {
  _id: text,
  sealed: text,
  fingerprint: text,
});

/** One document: what tells the keys of the data from others. */
export const KeyCheckModel = model<KeyCheckDocument>('KeyCheck', schema);
