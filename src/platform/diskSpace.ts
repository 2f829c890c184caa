import { statfs } from 'node:fs/promises';

/** The bytes that a user without privileges may still write where a folder lies. */
export async function freeBytesAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** The free bytes of the disk of a MongoDB server, from its answer to `dbStats`; undefined when it does not say. */
export function freeBytesIn(stats: Readonly<Record<string, unknown>>): number | undefined {
  const { fsTotalSize, fsUsedSize } = stats;
  // The small daemons answer 0 of 0.
  return typeof fsTotalSize === 'number' && typeof fsUsedSize === 'number' && fsTotalSize > 0
    ? fsTotalSize - fsUsedSize
    : undefined;
}

/** What a watch over a disk needs; times in milliseconds. */
export interface DiskWatchOptions {
  /** Asks how much is free; undefined when nobody knows. */
  readonly freeBytes: () => Promise<number | undefined>;
  readonly floorBytes: number;
  /** Hears how much is free at each look. */
  readonly onLook?: (freeBytes: number) => void;
  /** Hears each change, and how much is free. */
  readonly onChange: (isLow: boolean, freeBytes: number) => void;
  readonly everyMs?: number;
}

/** A watch over a disk that is being filled. */
export interface DiskWatch {
  /** True while less is free than the floor. What is not known is not low. */
  readonly isLow: () => boolean;
  readonly stop: () => void;
}

/** Writes of one pause between two looks are a small part of any sensible floor. */
const usualEveryMs = 2_000;

/** Looks at a disk at once (the first look is awaited), and then again and again. */
export async function watchDisk(options: DiskWatchOptions): Promise<DiskWatch> {
  const { freeBytes, floorBytes, onChange } = options;
  let isLow = false;
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    const free = await freeBytes()
      .catch(() => undefined)
      .finally(() => {
        isLooking = false;
      });
    if (free === undefined) return;
    options.onLook?.(free);
    if (free < floorBytes === isLow) return;
    isLow = free < floorBytes;
    onChange(isLow, free);
  };
  await look();
  const looks = setInterval(() => void look(), options.everyMs ?? usualEveryMs);
  looks.unref();
  return {
    isLow: () => isLow,
    stop: () => {
      clearInterval(looks);
    },
  };
}
