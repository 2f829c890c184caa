import { z } from 'zod';

// An archive is a gzipped tar: header.json, then store/<collection>/000001.bson … (whole BSON documents one after another, as mongodump
// writes them, cut into parts), then files/… as they lie in DATA_DIR/files, then manifest.json. `tar tzf FILE` shows it.

/** Of the archive's form; a program refuses a later one. */
export const formatVersion = 1;

/** A part is closed once it holds so much: its size stands before it, so it is held in memory whole. */
export const partBytes = 4 * 1_048_576;
/** No document of a store is larger than 16 MiB with a little around it, so no part is. */
export const partMaxBytes = partBytes + 17 * 1_048_576;
/** The most bytes of header.json and of manifest.json. */
export const noteMaxBytes = 8 * 1_048_576;
/** The most bytes of one file. */
export const fileMaxBytes = 256 * 1_048_576;

export const headerName = 'header.json';
export const manifestName = 'manifest.json';

const whole = z.number().int().min(0);
const moment = z.iso.datetime().transform((text) => new Date(text));

/** A collection's name as it may stand in an archive. */
const collectionPattern = /^[A-Za-z][A-Za-z0-9_.-]{0,99}$/u;
const segment = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/u;
const segmentsMax = 8;

const headerShape = z.object({
  format: whole,
  id: z.string().regex(/^[0-9a-f]{32}$/u),
  /** The program that wrote it. */
  app: z.string(),
  startedAt: moment,
  /** What the data had gone through. */
  applied: z.array(z.object({ name: z.string(), kind: z.enum(['EXPAND', 'CONTRACT']) })),
  /** Tells the keys of the data from others, and nothing of the keys themselves; null where nothing is sealed. */
  keyCheck: z.object({ sealed: z.string(), fingerprint: z.string() }).nullable(),
});

/** What stands first in an archive. */
export type ArchiveHeader = z.infer<typeof headerShape>;

const sumShape = z.object({
  count: whole,
  bytes: whole,
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});

/** How many documents or files there are, how large together, and the hash of all in their order. */
export type Sum = z.infer<typeof sumShape>;

const manifestShape = z.object({
  finishedAt: moment,
  /** The last number of the stream of events before the first document that bears events was read. */
  lastSeq: whole,
  collections: z.record(z.string().regex(collectionPattern), sumShape),
  files: sumShape,
});

/** What stands last in an archive: without it the archive was cut. */
export type ArchiveManifest = z.infer<typeof manifestShape>;

/** An archive that is not whole, or is none of ours; said in one line. */
export class DamagedArchive extends Error {}

/** The header in an entry's bytes. Throws one line when it is none, or of a later form. */
export function headerIn(bytes: Buffer): ArchiveHeader {
  const read = jsonIn(bytes, headerName);
  const form = z.object({ format: whole }).safeParse(read);
  if (form.success && form.data.format > formatVersion)
    throw new Error(
      `The archive has form ${String(form.data.format)}, this program knows ${String(formatVersion)}: use the newer program that wrote it.`,
    );
  return parsed(headerShape, read, headerName);
}

export const manifestIn = (bytes: Buffer): ArchiveManifest =>
  parsed(manifestShape, jsonIn(bytes, manifestName), manifestName);

function jsonIn(bytes: Buffer, name: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new DamagedArchive(`${name} in the archive cannot be read.`);
  }
}

function parsed<S extends z.ZodType>(shape: S, read: unknown, name: string): z.output<S> {
  const { data, success } = shape.safeParse(read);
  if (success) return data;
  throw new DamagedArchive(`${name} in the archive does not say what it should.`);
}

/** What an entry of an archive is, by its name. */
export type EntryName =
  | { readonly kind: 'header' }
  | { readonly kind: 'manifest' }
  | { readonly kind: 'part'; readonly collection: string; readonly no: number }
  | { readonly kind: 'file'; readonly path: string };

/** Reads an entry's name. One that leads anywhere but into its own folder, or that we never write, is refused. */
export function entryNamed(name: string): EntryName {
  if (name === headerName) return { kind: 'header' };
  if (name === manifestName) return { kind: 'manifest' };
  const [, collection, no] = /^store\/([^/]+)\/(\d{6})\.bson$/u.exec(name) ?? [];
  if (collection !== undefined && collectionPattern.test(collection))
    return { kind: 'part', collection, no: Number(no) };
  const path = name.startsWith('files/') ? name.slice('files/'.length) : '';
  if (isFilePath(path)) return { kind: 'file', path };
  throw new DamagedArchive(`The archive holds ${JSON.stringify(name)}, which no backup writes.`);
}

/** Whether a path is one that a backup takes: a few plain names below one another. */
export function isFilePath(path: string): boolean {
  const segments = path.split('/');
  return segments.length <= segmentsMax && segments.every((one) => segment.test(one));
}

/** Whether a collection's name may stand in an archive. */
export const isCollectionName = (name: string): boolean => collectionPattern.test(name);

/** The name of a collection's part, counted from 1. */
export const partName = (collection: string, no: number): string =>
  `store/${collection}/${String(no).padStart(6, '0')}.bson`;
