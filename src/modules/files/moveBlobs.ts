import { blobName, shards, type BlobStore } from '../../platform/blobs/blobStore.ts';

/** What a move came to: how many were moved, were there already, and could not be read whole. */
export interface Moved {
  readonly moved: number;
  readonly there: number;
  /** What is no blob (a draft that a crash left), or whose bytes are not those of its name. */
  readonly broken: readonly string[];
}

/**
 * Brings every blob of one place to another, each checked by its name, which is its hash, before and after; run again it goes on. With
 * `remove` what has arrived is removed where it was.
 */
export async function moveBlobs(
  from: BlobStore,
  to: BlobStore,
  { remove }: { readonly remove: boolean },
): Promise<Moved> {
  let [moved, there] = [0, 0];
  const broken: string[] = [];
  for (const shard of shards) {
    const kept = new Set((await to.list(shard)).map(({ name }) => name));
    for (const { name } of await from.list(shard)) {
      const end = await moveOne(from, to, name, kept.has(name));
      if (end === 'broken') broken.push(name);
      else if (remove) await from.remove(name);
      if (end === 'moved') moved += 1;
      if (end === 'there') there += 1;
    }
  }
  return { moved, there, broken };
}

const isWhole = (name: string, bytes: Buffer | null): bytes is Buffer =>
  bytes !== null && blobName(bytes) === name;

async function moveOne(
  from: BlobStore,
  to: BlobStore,
  name: string,
  isKept: boolean,
): Promise<'moved' | 'there' | 'broken'> {
  if (isKept && isWhole(name, await to.get(name))) return 'there';
  const bytes = await from.get(name);
  if (!isWhole(name, bytes)) return 'broken';
  // What a crash left half there is in the way of nothing: it is kept anew.
  if (isKept) await to.remove(name);
  await to.put(name, bytes);
  return isWhole(name, await to.get(name)) ? 'moved' : 'broken';
}
