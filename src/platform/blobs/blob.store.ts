import { insertOnce } from '../mongo.ts';
import { BlobModel, BlobPartModel, type BlobDocument } from './blob.model.ts';
import type { BlobStore, KeptBlob } from './blobStore.ts';

/** A piece is small beside what one command may carry (16 MB) and what a slow store takes in one answer. */
export const partBytes = 512 * 1024;

const partId = (name: string, part: number): string => `${name}.${String(part).padStart(3, '0')}`;

const partsOf = (bytes: number): number => Math.ceil(bytes / partBytes);

/**
 * Blobs in the database, in pieces, for installations of several machines. Not GridFS: its driver makes indexes of its own at the first
 * write, which the small daemons do not stand beside other writes.
 */
export const storeBlobs = (now: () => Date): BlobStore => ({
  async put(name, bytes) {
    const parts = partsOf(bytes.length);
    const head = { shard: name.slice(0, 2), bytes: bytes.length, parts, keptAt: now() };
    await insertOnce(BlobModel, { _id: name, ...head });
    for (let part = 0; part < parts; part += 1)
      await insertOnce(BlobPartModel, {
        _id: partId(name, part),
        blob: name,
        part,
        bytes: bytes.subarray(part * partBytes, (part + 1) * partBytes),
      });
  },
  async get(name) {
    const head = await BlobModel.findOne({ _id: name }).lean();
    return head === null ? null : joined(name, head);
  },
  async remove(name) {
    const head = await BlobModel.findOne({ _id: name }).lean();
    if (head === null) return;
    for (let part = 0; part < head.parts; part += 1)
      await BlobPartModel.deleteOne({ _id: partId(name, part) });
    await BlobModel.deleteOne({ _id: name });
  },
  async list(shard) {
    const found = await BlobModel.find({ shard }).lean();
    return found.map(({ _id, keptAt }): KeptBlob => ({ name: _id, keptAt }));
  },
});

async function joined(name: string, head: BlobDocument): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  for (let part = 0; part < head.parts; part += 1) {
    // As the schema reads it: plain documents hold the driver's own kind of bytes.
    const found = await BlobPartModel.findOne({ _id: partId(name, part) });
    if (found === null) return null;
    pieces.push(found.bytes);
  }
  const bytes = Buffer.concat(pieces);
  return bytes.length === head.bytes ? bytes : null;
}
