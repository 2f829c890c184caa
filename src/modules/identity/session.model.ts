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
});
schema.index({ tokenHash: 1 }, { unique: true });
schema.index({ personId: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** Open sessions; the store drops them when they expire. */
export const SessionModel = model<SessionDocument>('Session', schema);
