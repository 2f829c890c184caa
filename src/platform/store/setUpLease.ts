import { setTimeout as sleep } from 'node:timers/promises';
import type { Collection } from 'mongodb';
import type { AppliedMigration } from '../migration.ts';
import { isOver, untilIn } from '../storeClock.ts';
import { foreignVersion, type SchemaState } from './prepareStore.ts';

/** How the lease is timed. */
export interface LeaseTimes {
  readonly leaseMs: number;
  readonly patienceMs: number;
}

/** One process's hold on the set-up of the data. */
export interface SetUpLease {
  /** Writes what the data have gone through, but only while the lease is still held. Throws otherwise. */
  setApplied(applied: readonly AppliedMigration[]): Promise<void>;
  release(): Promise<void>;
}

const lost = () => new Error('Another process took over the set-up of the data; start again.');

/** The update that takes a lease if it is free or has run out on the store's clock, or prolongs one's own. */
const claim = (holder: string, leaseMs: number) => {
  const free = { $or: [{ $in: ['$holder', [null, holder]] }, isOver('$until', leaseMs)] };
  return [
    {
      $set: {
        holder: { $cond: [free, holder, '$holder'] },
        until: { $cond: [free, untilIn(leaseMs), '$until'] },
      },
    },
  ];
};

/**
 * Waits for the right to change the data's shape: one process at a time, on the store's clock, prolonged until released.
 * A dead holder's lease runs out after `leaseMs`. Throws after `patienceMs`.
 */
export async function takeSetUpLease(
  states: Collection<SchemaState>,
  holder: string,
  { leaseMs, patienceMs }: LeaseTimes,
): Promise<SetUpLease> {
  const deadline = performance.now() + patienceMs;
  while (!(await holds(states, holder, leaseMs))) {
    if (performance.now() > deadline)
      throw new Error(
        'Another process has been setting up the data for too long; look at it first.',
      );
    await sleep(Math.min(200, leaseMs / 4));
  }
  const beat = setInterval(
    () => void holds(states, holder, leaseMs).catch(() => false),
    leaseMs / 3,
  );
  return {
    setApplied: async (applied) => {
      const { matchedCount } = await states.updateOne(
        { _id: 'schema', holder },
        { $set: { applied: [...applied], dataVersion: foreignVersion } },
      );
      if (matchedCount !== 1) throw lost();
    },
    release: async () => {
      clearInterval(beat);
      await states.updateOne({ _id: 'schema', holder }, { $set: { holder: null } });
    },
  };
}

async function holds(
  states: Collection<SchemaState>,
  holder: string,
  leaseMs: number,
): Promise<boolean> {
  await states.updateOne({ _id: 'schema' }, claim(holder, leaseMs));
  return (await states.findOne({ _id: 'schema' }))?.holder === holder;
}
