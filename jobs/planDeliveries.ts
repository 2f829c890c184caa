import { planDeliveries as plan } from '../src/modules/delivery/planDeliveries.ts';
import { listNoticesToSend } from '../src/modules/notices/notice.store.ts';
import { addCounts, type RunCounts } from '../src/platform/jobRuns/jobRun.ts';
import { defineJob } from './defineJob.ts';

const batchMax = 100;

/** Plans by which channels new notices go out, as their people have chosen. */
export const planDeliveries = defineJob({
  kind: 'interval',
  name: 'planDeliveries',
  about: 'Plans by which channels new notices go out, and when.',
  everyMs: 2_000,
  hasWork: async () => (await listNoticesToSend(1)).length > 0,
  run: async ({ work, confirm }) => {
    let counts: RunCounts = {};
    for (;;) {
      await confirm();
      const { notices, planned } = await plan(work.now, batchMax);
      if (notices === 0) return counts;
      counts = addCounts(counts, { notices, planned });
    }
  },
});
