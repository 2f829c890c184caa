import type { Db } from 'mongodb';
import { partBytes, partName } from './archiveFormat.ts';
import type { ArchiveWriter } from './archiveWriter.ts';
import type { ReadingPlace } from './readingOrder.ts';
import { runningSum } from './runningSum.ts';

/** The documents of one answer of the store. */
const batchSize = 1_000;

/** Who hears how far copying is, and may end it by throwing. */
export type OnCopied = (documents: number) => void;

/**
 * Writes a collection into an archive, document by document as the store keeps them, in constant memory. Every document that was there
 * before and stays is in it, whoever writes meanwhile: its place in the order does not change.
 */
export async function copyOut(
  db: Db,
  { collection, by }: ReadingPlace,
  archive: ArchiveWriter,
  filter: Readonly<Record<string, unknown>>,
  onCopied: OnCopied,
) {
  const sum = runningSum();
  let [no, size]: [number, number] = [0, 0];
  let part: Buffer[] = [];
  const closePart = async () => {
    if (part.length === 0) return;
    no += 1;
    await archive.add(partName(collection, no), size, part);
    onCopied(part.length);
    [part, size] = [[], 0];
  };
  const found = db
    .collection(collection)
    .find(filter, { raw: true, batchSize })
    .sort(by.map((field) => [field, 1] as [string, 1]));
  for await (const document of found) {
    const bytes = bytesOf(document);
    sum.count();
    sum.add(bytes);
    part.push(bytes);
    size += bytes.length;
    if (size >= partBytes) await closePart();
  }
  await closePart();
  return sum.sum();
}

/** With `raw` the driver hands documents over as the bytes that came; its types do not say so. */
function bytesOf(document: unknown): Buffer {
  if (document instanceof Uint8Array) return Buffer.from(document);
  throw new Error('The driver did not hand a document over as it came.');
}
