import { model } from 'mongoose';
import { moment, number, storedSchema, text } from '../../platform/storedSchema.ts';
import type { Try } from './tryWindow.ts';

export interface TryWindowDocument {
  /** Hash of what is limited: an account or an address. */
  _id: string;
  tries: Try[];
  expiresAt: Date;
  version: number;
}

const schema = storedSchema<TryWindowDocument>('try_windows', {
  _id: text,
  tries: [{ id: text, at: moment, _id: false }],
  expiresAt: moment,
  version: number,
});
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** Recent tries by what they were aimed at or came from; the store drops them when none counts any more. */
export const TryWindowModel = model<TryWindowDocument>('TryWindow', schema);
