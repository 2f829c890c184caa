import { listClocksToRing } from '../src/modules/calendar/legalClock.store.ts';
import { ringClock } from '../src/modules/calendar/ringClock.ts';
import { addCounts, type RunCounts } from '../src/platform/jobRuns/jobRun.ts';
import { defineJob } from './defineJob.ts';

const batchMax = 100;

/** Warns when a share of a legal clock's time is over, and says when all of it is: each once. */
export const ringClocks = defineJob({
  kind: 'interval',
  name: 'ringClocks',
  about: 'Warns when the time of a legal clock runs out, and says when it is over.',
  everyMs: 10_000,
  hasWork: async (now) => (await listClocksToRing(now, 1)).length > 0,
  run: async ({ work, confirm }) => {
    let counts: RunCounts = {};
    for (;;) {
      const due = await listClocksToRing(work.now, batchMax);
      if (due.length === 0) return counts;
      await confirm();
      for (const clock of due) {
        const ring = await ringClock(work, clock);
        if (ring !== null)
          counts = addCounts(counts, ring.what === 'WARNED' ? { warned: 1 } : { breached: 1 });
      }
    }
  },
});
