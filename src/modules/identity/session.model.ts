import { model, Schema } from 'mongoose';

export interface SessionDocument {
  _id: string;
  /** SHA-256 of the token. */
  tokenHash: string;
  personId: string;
  device: string;
  openedAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
}

const required = { type: String, required: true };
const moment = { type: Date, required: true };
const schema = new Schema<SessionDocument>(
  {
    _id: required,
    tokenHash: required,
    personId: required,
    device: { type: String, default: '' },
    openedAt: moment,
    lastUsedAt: moment,
    expiresAt: moment,
  },
  {
    collection: 'sessions',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);
schema.index({ tokenHash: 1 }, { unique: true });
schema.index({ personId: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** Open sessions; the store drops them when they expire. */
export const SessionModel = model<SessionDocument>('Session', schema);
