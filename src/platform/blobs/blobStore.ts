import { createHash } from 'node:crypto';

/** The first two digits of a name: what lies together, in one folder or under one value of an index. */
export const shards: readonly string[] = Array.from({ length: 256 }, (_, shard) =>
  shard.toString(16).padStart(2, '0'),
);

/** One blob as a list names it. */
export interface KeptBlob {
  readonly name: string;
  readonly keptAt: Date;
}

/**
 * Where bytes are kept that are too many for a document. A blob is called by its own hash, so that it cannot be changed: to keep it
 * again is the same as once.
 */
export interface BlobStore {
  /** Keeps bytes under their name (`blobName`), whole or not at all. UNAVAILABLE `disk_full` when there is no room. */
  put(name: string, bytes: Buffer): Promise<void>;
  /** The bytes of a name; null when there are none, or not all of them. */
  get(name: string): Promise<Buffer | null>;
  /** Forgets a name; nothing when it is not there. */
  remove(name: string): Promise<void>;
  /** What is kept in one shard, in no order: also what was only begun. */
  list(shard: string): Promise<readonly KeptBlob[]>;
}

/** What bytes are called: their SHA-256, 64 hexadecimal digits. */
export const blobName = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
