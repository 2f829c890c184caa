import { renewLease, type Claim } from './jobRun.store.ts';

/** The run was claimed by another while we were away: nothing more may be written. */
export class LeaseLost extends Error {
  constructor(id: string) {
    super(`the run ${id} was taken over by another process`);
    this.name = 'LeaseLost';
  }
}

/** A lease that is being kept. */
export interface Hold {
  /** Makes sure that the lease is still ours; asks the store once a third of the lease has gone by. Throws LeaseLost. */
  confirm(): Promise<void>;
  /** Stops the heartbeat; says nothing to the store. */
  letGo(): void;
}

/**
 * Keeps a claimed run's lease by a heartbeat of a third of it. A process that was frozen finds out before its next item:
 * the time since the last heartbeat is measured on a clock that runs on while it sleeps.
 */
export function holdRun(claim: Claim, leaseMs: number): Hold {
  let renewedAt = performance.now();
  let isLost = false;
  const renew = async (): Promise<void> => {
    const askedAt = performance.now();
    if (!(await renewLease(claim, leaseMs))) isLost = true;
    else renewedAt = askedAt;
  };
  // A heartbeat that fails is no loss yet: the next one, or confirm(), asks again.
  const beat = setInterval(() => void renew().catch(() => undefined), leaseMs / 3);
  return {
    confirm: async () => {
      if (!isLost && performance.now() - renewedAt > leaseMs / 3) await renew();
      if (isLost) throw new LeaseLost(claim.id);
    },
    letGo: () => {
      clearInterval(beat);
    },
  };
}
