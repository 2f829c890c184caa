import { model, Schema } from 'mongoose';
import type { Try } from './tryWindow.ts';

export interface TryWindowDocument {
  /** Hash of what is limited: an account or an address. */
  _id: string;
  tries: Try[];
  expiresAt: Date;
  version: number;
}

const schema = new Schema<TryWindowDocument>(
  {
    _id: { type: String, required: true },
    tries: [
      { id: { type: String, required: true }, at: { type: Date, required: true }, _id: false },
    ],
    expiresAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  {
    collection: 'try_windows',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** Recent tries by what they were aimed at or came from; the store drops them when none counts any more. */
export const TryWindowModel = model<TryWindowDocument>('TryWindow', schema);
