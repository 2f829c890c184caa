import { model } from 'mongoose';
import { moment, storedSchema, text } from '../../platform/storedSchema.ts';

export interface KnownDeviceDocument {
  /** Made of the person and the SHA-256 of the browser's own token. */
  _id: string;
  personId: string;
  /** SHA-256 of the token alone; absent in what was kept before a browser's people were looked up. */
  deviceHash?: string;
  expiresAt: Date;
}

const schema = storedSchema<KnownDeviceDocument>('known_devices', {
  _id: text,
  personId: text,
  deviceHash: String,
  expiresAt: moment,
});
schema.index({ personId: 1 });
schema.index({ deviceHash: 1 }, { sparse: true });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** Browsers that a person once signed in with. */
export const KnownDeviceModel = model<KnownDeviceDocument>('KnownDevice', schema);
