import mongoose from 'mongoose';
import { findBackupNote } from '../../platform/backup/backupNote.store.ts';
import { pingStore } from '../../platform/mongo.ts';
import type { Config } from '../config.ts';
import { freeBytesOf } from '../storeDisk.ts';
import type { Finding } from './finding.ts';

const slowMs = 1_000;
const bytesOfMb = 1_000_000;

/** Whether the store answers, and how fast. */
export async function storeFinding(): Promise<Finding> {
  const startedMs = performance.now();
  const isThere = await pingStore(5_000);
  const ms = Math.round(performance.now() - startedMs);
  if (!isThere) return { part: 'store', state: 'BAD', says: 'does not answer within 5 s' };
  return {
    part: 'store',
    state: ms > slowMs ? 'LOOK' : 'GOOD',
    says: `answers in ${String(ms)} ms`,
  };
}

/** Whether there is room where the store lies; under twice the floor it is worth a look. */
export async function diskFinding(config: Config): Promise<Finding> {
  const free = await freeBytesOf(config);
  if (free === undefined) return { part: 'disk', state: 'LOOK', says: 'the store does not say' };
  const [freeMb, floorMb] = [free, config.diskFreeMin].map((bytes) =>
    Math.round(bytes / bytesOfMb),
  );
  const says = `${String(freeMb)} MB free; below ${String(floorMb)} MB nothing is written (DISK_FREE_MIN_MB)`;
  if (free < config.diskFreeMin) return { part: 'disk', state: 'BAD', says };
  return { part: 'disk', state: free < 2 * config.diskFreeMin ? 'LOOK' : 'GOOD', says };
}

/** How far apart clocks may be: deadlines are told to the minute, leases are judged by the store's clock alone. */
const driftLookMs = 1_000;
const driftBadMs = 10_000;

/** What two clocks that far apart mean. */
export function driftFinding(driftMs: number): Finding {
  const apart = Math.abs(driftMs);
  const says = `${String(Math.round(apart))} ms apart from the store’s; set both by NTP`;
  if (apart > driftBadMs) return { part: 'clock', state: 'BAD', says };
  return { part: 'clock', state: apart > driftLookMs ? 'LOOK' : 'GOOD', says };
}

/** How far this machine’s clock is from the store’s, half the way of question and answer taken off. */
export async function clockFinding(): Promise<Finding> {
  const asked = Date.now();
  const hello = await mongoose.connection.db?.command({ hello: 1 });
  const heard = Date.now();
  const theirs: unknown = hello?.['localTime'];
  return theirs instanceof Date
    ? driftFinding(theirs.getTime() - (asked + heard) / 2)
    : { part: 'clock', state: 'LOOK', says: 'the store does not tell its time' };
}

const dayMs = 86_400_000;
/** A backup is made every night: two nights without one are worth a look. */
const backupLookMs = 2 * dayMs;

/** What the newest backup means at a moment; `finishedAt` is undefined where there was none. */
export function backupFinding(finishedAt: Date | undefined, now: Date): Finding {
  const part = 'backup';
  if (finishedAt === undefined)
    return { part, state: 'LOOK', says: 'none so far: npm run backup -- --out FILE' };
  const isOld = now.getTime() - finishedAt.getTime() > backupLookMs;
  const says = `the last one is of ${finishedAt.toISOString()}`;
  return { part, state: isOld ? 'LOOK' : 'GOOD', says };
}

/** Whether these data were backed up of late. */
export const readBackupFinding = async (now: Date): Promise<Finding> =>
  backupFinding((await findBackupNote())?.finishedAt, now);
