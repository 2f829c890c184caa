import { standingRows } from '../jobRuns/jobRun.ts';
import { findRun } from '../jobRuns/jobRun.store.ts';
import { lastSeqFrom } from './event.store.ts';

/** The name of the job that moves events into the stream: its cursor is a number that is given out already. */
export const relayName = 'relayEvents';

/** The last number of the stream, counted on from the one that the relay wrote down. */
export const newestSeq = async (): Promise<number> =>
  lastSeqFrom(Number((await findRun(relayName, standingRows.interval))?.cursor ?? 0));
