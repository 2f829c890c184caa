import { forgetAuditLines as forget } from '../src/modules/audit/forgetAuditLines.ts';
import { readRetention } from '../src/modules/audit/retention.store.ts';
import type { Step } from '../src/platform/jobRuns/jobStep.ts';
import { defineJob } from './defineJob.ts';

const sorts: Step = {
  name: 'sorts',
  next: async ({ work, date }, after) => {
    const rules = await readRetention();
    const from = rules.findIndex(({ kind }) => kind === after) + 1;
    return rules.slice(from).map((rule) => ({
      cursor: rule.kind,
      run: async () => ({ removed: await forget(work, rule, date) }),
    }));
  },
};

/** Removes lines of the log that are kept no longer, leaving one line a sort and city of how many. */
export const forgetAuditLines = defineJob({
  kind: 'daily',
  name: 'forgetAuditLines',
  about: 'Removes lines of the audit log that are kept no longer, and writes down how many.',
  at: '03:30',
  firstDays: 1,
  steps: [sorts],
  missing: () => Promise.resolve([]),
});
