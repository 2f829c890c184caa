import { present } from '../../../src/kernel/assert.ts';
import { holdingOf } from '../../../src/modules/calendar/keptWorkYear.ts';
import type { WorkYearResolvers } from '../../types.generated.ts';

export const WorkYear: WorkYearResolvers = {
  source: (kept) => present(holdingOf(kept), 'notice').source,
  days: (kept) => [...present(holdingOf(kept), 'notice').days],
  notices: ({ notices }) => [...notices],
};
