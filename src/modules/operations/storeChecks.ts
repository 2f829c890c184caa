import { findBackupNote } from '../../platform/backup/backupNote.store.ts';
import { shards } from '../../platform/blobs/blobStore.ts';
import { pingStore } from '../../platform/mongo.ts';
import { readStoreTime } from '../../platform/storeTime.ts';
import { fileSettings } from '../files/fileSettings.ts';
import type { Finding } from './finding.ts';
import { installationSettings } from './installationSettings.ts';

const slowMs = 1_000;
const silentMs = 4_000;
const bytesOfMb = 1_000_000;

/** Whether the store answers, and how fast. */
export async function checkStore(): Promise<Finding> {
  const startedMs = performance.now();
  const isThere = await pingStore(silentMs);
  const count = Math.round(performance.now() - startedMs);
  if (!isThere)
    return { part: 'STORE', state: 'BAD', says: 'STORE_SILENT', limit: silentMs / 1_000 };
  return { part: 'STORE', state: count > slowMs ? 'LOOK' : 'GOOD', says: 'STORE_ANSWERS', count };
}

/** What so many free bytes mean; under twice the floor they are worth a look. */
export function diskFinding(free: number | undefined, floor: number): Finding {
  if (free === undefined) return { part: 'DISK', state: 'LOOK', says: 'DISK_UNKNOWN' };
  const [count, limit] = [free, floor].map((bytes) => Math.round(bytes / bytesOfMb));
  const stateOfLow = free < floor ? 'BAD' : 'LOOK';
  return {
    part: 'DISK',
    state: free < 2 * floor ? stateOfLow : 'GOOD',
    says: 'DISK_FREE',
    ...(count === undefined ? {} : { count }),
    ...(limit === undefined ? {} : { limit }),
  };
}

/** Whether there is room where the store lies. */
export async function checkDisk(): Promise<Finding> {
  const { freeBytes, freeBytesMin } = installationSettings();
  return diskFinding(await freeBytes(), freeBytesMin);
}

/** Whether the place where pictures and papers are kept can be read. */
export async function checkFiles(): Promise<Finding> {
  const [first = '00'] = shards;
  await fileSettings().blobs.list(first);
  return { part: 'FILES', state: 'GOOD', says: 'FILES_THERE' };
}

/** How far apart clocks may be: deadlines are told to the minute, leases are judged by the store's clock alone. */
const driftLookMs = 1_000;
const driftBadMs = 10_000;

/** What two clocks that far apart mean. */
export function driftFinding(driftMs: number): Finding {
  const count = Math.abs(Math.round(driftMs));
  const stateOfApart = count > driftBadMs ? 'BAD' : 'LOOK';
  const state = count > driftLookMs ? stateOfApart : 'GOOD';
  return { part: 'CLOCK', state, says: 'CLOCK_APART', count };
}

/** How far this machine’s clock is from the store’s, half the way of question and answer taken off. */
export async function checkClock(): Promise<Finding> {
  const asked = Date.now();
  const theirs = await readStoreTime();
  const heard = Date.now();
  return theirs === undefined
    ? { part: 'CLOCK', state: 'LOOK', says: 'CLOCK_UNKNOWN' }
    : driftFinding(theirs.getTime() - (asked + heard) / 2);
}

const dayMs = 86_400_000;
/** A backup is made every night: two nights without one are worth a look. */
const backupLookMs = 2 * dayMs;

/** What the newest backup means at a moment; `finishedAt` is undefined where there was none. */
export function backupFinding(finishedAt: Date | undefined, now: Date): Finding {
  if (finishedAt === undefined) return { part: 'BACKUP', state: 'LOOK', says: 'BACKUP_NONE' };
  const isOld = now.getTime() - finishedAt.getTime() > backupLookMs;
  return { part: 'BACKUP', state: isOld ? 'LOOK' : 'GOOD', says: 'BACKUP_AT', at: finishedAt };
}

/** Whether these data were backed up of late. */
export const checkBackup = async (now: Date): Promise<Finding> =>
  backupFinding((await findBackupNote())?.finishedAt, now);
