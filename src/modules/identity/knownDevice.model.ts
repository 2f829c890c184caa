import { model, Schema } from 'mongoose';

export interface KnownDeviceDocument {
  /** Made of the person and the SHA-256 of the browser's own token. */
  _id: string;
  personId: string;
  /** SHA-256 of the token alone; absent in what was kept before a browser's people were looked up. */
  deviceHash?: string;
  expiresAt: Date;
}

const schema = new Schema<KnownDeviceDocument>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    deviceHash: String,
    expiresAt: { type: Date, required: true },
  },
  {
    collection: 'known_devices',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
  },
);
schema.index({ personId: 1 });
schema.index({ deviceHash: 1 }, { sparse: true });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** Browsers that a person once signed in with. */
export const KnownDeviceModel = model<KnownDeviceDocument>('KnownDevice', schema);
