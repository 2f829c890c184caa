import { archiveEntries, type ArchiveEntry } from './archiveEntries.ts';
import {
  DamagedArchive,
  entryNamed,
  fileMaxBytes,
  headerIn,
  manifestIn,
  noteMaxBytes,
  partMaxBytes,
  type ArchiveHeader,
  type ArchiveManifest,
  type EntryName,
  type Sum,
} from './archiveFormat.ts';
import { runningSum, type RunningSum } from './runningSum.ts';

/** Who hears what is in an archive, in its order; all of it is checked whether or not anybody listens. */
export interface ArchiveListener {
  readonly onRead?: (bytes: number) => void;
  readonly onHeader?: (header: ArchiveHeader) => Promise<void> | void;
  /** Whole documents of one collection, as BSON. */
  readonly onDocuments?: (collection: string, documents: readonly Buffer[]) => Promise<void>;
  /** A file; `chunks` are read to their end. */
  readonly onFile?: (path: string, chunks: AsyncIterable<Buffer>) => Promise<void>;
}

/** A whole archive: what stands first and last in it. */
export interface WholeArchive {
  readonly header: ArchiveHeader;
  readonly manifest: ArchiveManifest;
}

interface Reading {
  readonly listener: ArchiveListener;
  readonly collections: Map<string, RunningSum>;
  readonly files: RunningSum;
  header?: ArchiveHeader;
  manifest?: ArchiveManifest;
  /** The collection and number of the part before. */
  part?: { readonly collection: string; readonly no: number };
}

/**
 * Reads a whole archive in constant memory and holds each part against the manifest: counts, sizes, hashes. Throws DamagedArchive
 * when anything is missing, changed or not in its place; then the listener has heard things that are not to be trusted.
 */
export async function readArchive(
  path: string,
  listener: ArchiveListener = {},
): Promise<WholeArchive> {
  const reading: Reading = { listener, collections: new Map(), files: runningSum() };
  for await (const entry of archiveEntries(path, listener.onRead)) await take(reading, entry);
  const { header, manifest } = reading;
  if (header === undefined || manifest === undefined)
    throw new DamagedArchive('The archive was cut: its end is missing.');
  compare(reading, manifest);
  return { header, manifest };
}

async function take(reading: Reading, entry: ArchiveEntry): Promise<void> {
  const name = entryNamed(entry.name);
  checkPlace(reading, name);
  if (name.kind === 'header') {
    reading.header = headerIn(await bytesOf(entry, noteMaxBytes));
    await reading.listener.onHeader?.(reading.header);
  } else if (name.kind === 'manifest')
    reading.manifest = manifestIn(await bytesOf(entry, noteMaxBytes));
  else if (name.kind === 'part') await takePart(reading, name, entry);
  else await takeFile(reading, name.path, entry);
}

/** Header first, each collection's parts in one row, counted on, then files, nothing after the manifest. */
function checkPlace({ header, manifest, part, collections, files }: Reading, name: EntryName) {
  const isFirst = header === undefined;
  if (isFirst !== (name.kind === 'header') || manifest !== undefined) throw outOfPlace();
  if (name.kind !== 'part') return;
  const isNext = part?.collection === name.collection && name.no === part.no + 1;
  const isNew = name.no === 1 && !collections.has(name.collection);
  if ((!isNext && !isNew) || files.sum().count > 0) throw outOfPlace();
}

async function takePart(
  reading: Reading,
  { collection, no }: { readonly collection: string; readonly no: number },
  entry: ArchiveEntry,
): Promise<void> {
  const sum = reading.collections.get(collection) ?? runningSum();
  reading.collections.set(collection, sum);
  reading.part = { collection, no };
  const documents = documentsIn(await bytesOf(entry, partMaxBytes));
  for (const document of documents) {
    sum.count();
    sum.add(document);
  }
  await reading.listener.onDocuments?.(collection, documents);
}

async function takeFile({ files, listener }: Reading, path: string, entry: ArchiveEntry) {
  if (entry.size > fileMaxBytes) throw tooLarge(entry.name);
  files.count();
  files.add(Buffer.from(`${path}\n`));
  const passing = summed(entry.chunks, files);
  if (listener.onFile === undefined) await drain(passing);
  else await listener.onFile(path, passing);
}

async function* summed(chunks: AsyncIterable<Buffer>, sum: RunningSum): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    sum.add(chunk);
    yield chunk;
  }
}

async function drain(chunks: AsyncIterable<Buffer>): Promise<void> {
  const passing = chunks[Symbol.asyncIterator]();
  while ((await passing.next()).done !== true);
}

async function bytesOf(entry: ArchiveEntry, maxBytes: number): Promise<Buffer> {
  if (entry.size > maxBytes) throw tooLarge(entry.name);
  const chunks: Buffer[] = [];
  for await (const chunk of entry.chunks) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const documentMinBytes = 5;

/** A part's documents: each begins with its length. */
function documentsIn(part: Buffer): Buffer[] {
  const documents: Buffer[] = [];
  for (let at = 0; at < part.length;) {
    const length = part.length - at < documentMinBytes ? 0 : part.readInt32LE(at);
    const isWhole = length >= documentMinBytes && at + length <= part.length;
    if (!isWhole || part[at + length - 1] !== 0)
      throw new DamagedArchive('A part of the archive holds no whole documents.');
    documents.push(part.subarray(at, at + length));
    at += length;
  }
  return documents;
}

function compare({ collections, files }: Reading, manifest: ArchiveManifest): void {
  const names = new Set([...collections.keys(), ...Object.keys(manifest.collections)]);
  for (const name of names)
    if (!isSame(collections.get(name)?.sum() ?? runningSum().sum(), manifest.collections[name]))
      throw new DamagedArchive(`The archive's ${name} is not what was written: its hash differs.`);
  if (!isSame(files.sum(), manifest.files))
    throw new DamagedArchive("The archive's files are not what was written: their hash differs.");
}

const isSame = (found: Sum, said: Sum | undefined): boolean =>
  found.count === said?.count && found.bytes === said.bytes && found.sha256 === said.sha256;

const outOfPlace = () => new DamagedArchive('The parts of the archive are not in their places.');

const tooLarge = (name: string) =>
  new DamagedArchive(`The archive's ${name} is larger than a backup writes it.`);
