import { model } from 'mongoose';
import { moment, storedSchema, text } from '../../platform/storedSchema.ts';

export interface SessionDocument {
  _id: string;
  /** SHA-256 of the token. */
  tokenHash: string;
  personId: string;
  device: string;
  deviceHash?: string;
  openedAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
  /** When its person ended it; it is no session any more, and is kept until it would have expired so that a repeat is known. */
  endedAt?: Date;
}

const schema = storedSchema<SessionDocument>('sessions', {
  _id: text,
  tokenHash: text,
  personId: text,
  device: { type: String, default: '' },
  deviceHash: String,
  openedAt: moment,
  lastUsedAt: moment,
  expiresAt: moment,
  endedAt: Date,
});
schema.index({ tokenHash: 1 }, { unique: true });
schema.index({ personId: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** Open sessions, and those that their person ended; the store drops them when they expire. */
export const SessionModel = model<SessionDocument>('Session', schema);
