import { model } from 'mongoose';
import { moment, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { StoredFile } from './storedFile.ts';

/** As stored: `_id` for `id`, and the names of its blobs in one list by which they are found. */
export interface StoredFileDocument extends Omit<StoredFile, 'id'> {
  _id: string;
  blobs: readonly string[];
}

const owner = storedPart({ kind: text, id: text });

const schema = storedSchema<StoredFileDocument>('files', {
  _id: text,
  kind: text,
  name: text,
  bytes: number,
  sha256: text,
  width: Number,
  height: Number,
  blob: text,
  smallBlob: String,
  isScanned: { type: Boolean, required: true },
  uploadedBy: text,
  uploadedAt: moment,
  request: text,
  owner: { type: owner },
  attachedAt: Date,
  unsureSince: Date,
  version: number,
  blobs: { type: [String], required: true },
});

schema.index({ blobs: 1 });
schema.index({ unsureSince: 1 });

/** Private to storedFile.store.ts. */
export const StoredFileModel = model<StoredFileDocument>('StoredFile', schema);
