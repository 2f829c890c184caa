import { model } from 'mongoose';
import { moment, number, storedSchema, text } from '../storedSchema.ts';

/** One blob: how many bytes it has, in how many parts. Written before its parts, so that what was only begun is found. */
export interface BlobDocument {
  _id: string;
  shard: string;
  bytes: number;
  parts: number;
  keptAt: Date;
}

/** One piece of a blob; `_id` is the blob's name and the piece's number. */
export interface BlobPartDocument {
  _id: string;
  blob: string;
  part: number;
  bytes: Buffer;
}

const blobSchema = storedSchema<BlobDocument>('blobs', {
  _id: text,
  shard: text,
  bytes: number,
  parts: number,
  keptAt: moment,
});
blobSchema.index({ shard: 1 });

const partSchema = storedSchema<BlobPartDocument>('blob_parts', {
  _id: text,
  blob: text,
  part: number,
  bytes: { type: Buffer, required: true },
});

/** Private to blob.store.ts. */
export const BlobModel = model<BlobDocument>('Blob', blobSchema);
/** Private to blob.store.ts. */
export const BlobPartModel = model<BlobPartDocument>('BlobPart', partSchema);
