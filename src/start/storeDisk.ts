import mongoose from 'mongoose';
import { freeBytesAt, freeBytesIn, watchDisk, type DiskWatch } from '../platform/diskSpace.ts';
import type { Log } from '../platform/log.ts';
import { setDiskFree } from '../platform/metrics.ts';
import type { Config } from './config.ts';

/** The room on the disk of the connected store, in bytes: of DATA_DIR for one of ours, else what the MongoDB server says of its disk. */
export async function freeBytesOf(config: Config): Promise<number | undefined> {
  const { mongodbUri, embeddedStore, store, dataDir } = config;
  if (mongodbUri === undefined || embeddedStore || store !== undefined) return freeBytesAt(dataDir);
  const stats = await mongoose.connection.db?.command({ dbStats: 1 });
  return stats === undefined ? undefined : freeBytesIn(stats);
}

/** Throws one line that says what to do when the disk of the connected store has too little room for what a tool would write; what is not known lets it go on. */
export async function refuseLowDisk(config: Config): Promise<void> {
  const free = await freeBytesOf(config).catch(() => undefined);
  if (free !== undefined && free < config.diskFreeMin)
    throw new Error(
      `The disk of the store has less than ${String(config.diskFreeMin / 1_000_000)} MB free (DISK_FREE_MIN_MB): make room and run it again; it goes on where it was.`,
    );
}

/** Watches the disk of the connected store for as long as a process runs, and logs when it fills and when there is room again. */
export const watchStoreDisk = (config: Config, log: Log): Promise<DiskWatch> =>
  watchDisk({
    freeBytes: () => freeBytesOf(config),
    floorBytes: config.diskFreeMin,
    onLook: setDiskFree,
    onChange: (isLow, freeBytes) => {
      const said = { freeMb: Math.round(freeBytes / 1_000_000) };
      if (isLow) log.error(said, 'the disk is nearly full: nothing is written until there is room');
      else log.warn(said, 'there is room on the disk again: writing goes on');
    },
  });
