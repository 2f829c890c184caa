import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract as extractTar, type Extract, type Header } from 'tar-stream';
import { assert } from '../../kernel/assert.ts';
import { DamagedArchive } from './archiveFormat.ts';

/** One entry as it stands in the archive; its chunks are read before the next entry is asked for. */
export interface ArchiveEntry {
  readonly name: string;
  readonly size: number;
  readonly chunks: AsyncIterable<Buffer>;
}

/** So much may be unpacked beyond what was asked for: buffers on the way, and the zeros at an archive's end. More is a bomb. */
const aheadMaxBytes = 64 * 1_048_576;

/** What was read so far: each entry with its tar header and padding. */
interface Taken {
  bytes: number;
}

/**
 * The entries of an archive, one after the other, in constant memory. `onRead` hears how many bytes of the file were read. Throws
 * DamagedArchive when the file is none of ours, was cut or changed, or swells.
 */
export async function* archiveEntries(
  path: string,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<ArchiveEntry> {
  const tar = extractTar();
  const stopping = new AbortController();
  const taken: Taken = { bytes: 0 };
  const failures: unknown[] = [];
  const feeding = { taken, onRead, failures, signal: stopping.signal };
  const fed = feed(path, tar, feeding)
    .catch((error: unknown) => void failures.push(error))
    .finally(() => {
      if (failures.length > 0) tar.destroy(damaged(failures[0]));
    });
  try {
    for await (const entry of tar) yield entryOf(entry, taken);
    await fed;
    if (failures.length > 0) throw damaged(failures[0]);
  } catch (error) {
    throw damaged(failures[0] ?? error);
  } finally {
    stopping.abort();
    tar.destroy(null);
    await fed;
  }
}

interface TarEntry extends AsyncIterable<unknown> {
  readonly header: Header;
}

function entryOf(entry: TarEntry, taken: Taken): ArchiveEntry {
  const { name, size, type } = entry.header;
  if (type !== 'file')
    throw new DamagedArchive(`The archive holds ${JSON.stringify(name)}, which is no plain file.`);
  taken.bytes += 2048;
  return { name, size, chunks: counted(entry, taken) };
}

async function* counted(entry: AsyncIterable<unknown>, taken: Taken): AsyncGenerator<Buffer> {
  for await (const chunk of entry) {
    assert(Buffer.isBuffer(chunk), 'a chunk of bytes');
    taken.bytes += chunk.length;
    yield chunk;
  }
}

interface Feeding {
  readonly taken: Taken;
  readonly onRead: (bytes: number) => void;
  /** What went wrong first: what is thrown inside a pipeline may be told as its own end. */
  readonly failures: unknown[];
  readonly signal: AbortSignal;
}

async function feed(
  path: string,
  tar: Extract,
  { taken, onRead, failures, signal }: Feeding,
): Promise<void> {
  const file = createReadStream(path);
  file.on('data', (chunk) => {
    onRead(chunk.length);
  });
  await pipeline(
    file,
    createGunzip(),
    async (unpacked: AsyncIterable<Buffer>) => {
      let given = 0;
      for await (const chunk of unpacked) {
        given += chunk.length;
        if (given > taken.bytes + aheadMaxBytes) {
          failures.push(new DamagedArchive('The archive unpacks to more than it holds.'));
          return;
        }
        if (!tar.write(chunk)) await once(tar, 'drain', { signal });
      }
      if (failures.length === 0) tar.end(null);
    },
    { signal },
  );
}

/** What the libraries say of a broken file, in one line; a file that cannot be opened is told as it is. */
function damaged(error: unknown): Error {
  if (error instanceof DamagedArchive) return error;
  const why = error instanceof Error ? error.message : String(error);
  const isUnreadable = error instanceof Error && 'syscall' in error;
  return isUnreadable
    ? new Error(`The archive cannot be read: ${why}`)
    : new DamagedArchive(`The archive is damaged or was cut (${why}).`);
}
