import { model } from 'mongoose';
import { storedSchema, text } from '../../platform/storedSchema.ts';

/** The public key, and the private one, sealed. */
export interface PushKeysDocument {
  _id: string;
  publicKey: string;
  sealed: string;
}

const schema = storedSchema<PushKeysDocument>('push_keys', {
  _id: text,
  publicKey: text,
  sealed: text,
});

/** One document, private to pushKeys.store.ts. */
export const PushKeysModel = model<PushKeysDocument>('PushKeys', schema);
