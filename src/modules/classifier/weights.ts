import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../kernel/appError.ts';
import { canonicalJson } from '../../kernel/id.ts';
import { sideHeads } from './labels.ts';

const head = z.object({ scale: z.number(), bias: z.number() });
const headerShape = z.object({
  format: z.literal(1),
  /** Date and eight digits of a SHA-256 over everything that a verdict depends on. */
  version: z.string(),
  /** The day that the training data are from, as given to the training (`YYYY-MM-DD`). */
  date: z.string(),
  data: z.object({ sha256: z.string(), rows: z.number() }),
  settings: z.record(z.string(), z.number()),
  dev: z.unknown(),
  /** Probability from which a message is flagged. */
  threshold: z.number(),
  heat2Threshold: z.number(),
  grams: z.number().int(),
  words: z.number().int(),
  conflict: head,
  side: z.array(head).length(sideHeads.length),
});

/** What a weights file says about itself, as JSON at its beginning. */
export type ModelHeader = z.infer<typeof headerShape>;

/** A trained linear model. A feature's weight is its stored whole number times the scale of its head. */
export interface Model {
  readonly header: ModelHeader;
  /** Runs of characters, and words and pairs of words: the number of each feature. */
  readonly grams: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
  /** Inverse document frequency of each feature. */
  readonly idf: Float32Array;
  readonly conflict: Int16Array;
  /** By feature, then by head in the order of `sideHeads`. */
  readonly side: Int8Array;
}

const magic = 'FQWEIGHT';
const damaged = () =>
  new AppError('UNAVAILABLE', 'The weights file of the classifier is damaged; train it again.', {
    reason: 'weights_damaged',
  });

/** Sorted words, each as the length shared with the one before it (UTF-16 units), the length of the rest in bytes, and the rest. */
const packKeys = (keys: readonly string[]): Buffer => {
  const parts: Buffer[] = [];
  let before = '';
  for (const key of keys) {
    let shared = 0;
    while (shared < before.length && shared < 255 && before[shared] === key[shared]) shared++;
    // Never cut a surrogate pair in two: its halves have no UTF-8 form.
    if (shared > 0 && !key.slice(0, shared).isWellFormed()) shared--;
    const rest = Buffer.from(key.slice(shared), 'utf8');
    parts.push(Buffer.from([shared, rest.length]), rest);
    before = key;
  }
  return Buffer.concat(parts);
};

const unpackKeys = (bytes: Buffer, count: number, first: number) => {
  const keys = new Map<string, number>();
  let at = 0;
  let before = '';
  for (let i = 0; i < count; i++) {
    const shared = bytes[at] ?? 0;
    const length = bytes[at + 1] ?? 0;
    before = before.slice(0, shared) + bytes.toString('utf8', at + 2, at + 2 + length);
    keys.set(before, first + i);
    at += 2 + length;
  }
  return keys;
};

const bytesOf = (array: Float32Array | Int16Array | Int8Array): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength);

const section = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** Names exactly this model: its date and a digest of everything that a verdict depends on. */
const versionOf = (header: ModelHeader, payload: Buffer): string => {
  const said = canonicalJson({ ...header, version: '', dev: null });
  const digest = createHash('sha256').update(said).update(payload).digest('hex');
  return `${header.date}-${digest.slice(0, 8)}`;
};

/** A model as the bytes of a weights file; the same model gives the same bytes. Sets the header's version. */
export const packModel = (model: Model): Buffer => {
  const payload = Buffer.concat(
    [
      packKeys([...model.grams.keys()]),
      packKeys([...model.words.keys()]),
      bytesOf(model.idf),
      bytesOf(model.conflict),
      bytesOf(model.side),
    ].map(section),
  );
  const header = { ...model.header, version: versionOf(model.header, payload) };
  return Buffer.concat([
    Buffer.from(magic),
    section(Buffer.from(JSON.stringify(header), 'utf8')),
    payload,
  ]);
};

const sectionsOf = (bytes: Buffer): Buffer[] => {
  const sections: Buffer[] = [];
  for (let at = magic.length; at < bytes.length;) {
    if (at + 4 > bytes.length) throw damaged();
    const end = at + 4 + bytes.readUInt32LE(at);
    if (end > bytes.length) throw damaged();
    sections.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return sections;
};

const jsonOf = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    throw damaged();
  }
};

const numbersFrom = (bytes: Buffer | undefined): ArrayBuffer => new Uint8Array(bytes ?? []).buffer;

/** The model in the bytes of a weights file; refuses with UNAVAILABLE when a byte of it is missing or changed. */
export const unpackModel = (bytes: Buffer): Model => {
  if (bytes.toString('latin1', 0, magic.length) !== magic) throw damaged();
  const [headerBytes, grams, words, idf, conflict, side] = sectionsOf(bytes);
  if (!headerBytes || !grams || !words) throw damaged();
  const parsed = headerShape.safeParse(jsonOf(headerBytes));
  if (!parsed.success) throw damaged();
  const header = parsed.data;
  const payload = bytes.subarray(magic.length + 4 + headerBytes.length);
  if (header.version !== versionOf(header, payload)) throw damaged();
  return {
    header,
    grams: unpackKeys(grams, header.grams, 0),
    words: unpackKeys(words, header.words, header.grams),
    idf: new Float32Array(numbersFrom(idf)),
    conflict: new Int16Array(numbersFrom(conflict)),
    side: new Int8Array(numbersFrom(side)),
  };
};
