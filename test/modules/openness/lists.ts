import { listInvariantReports } from '../../../src/modules/openness/invariantReport.store.ts';
import type { Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listInvariantReports: () => listInvariantReports('2026-11-23'),
};
