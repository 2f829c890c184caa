import { listNewestRuns } from '../../../../src/platform/jobRuns/jobRun.store.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const newestJobRuns: NonNullable<QueryResolvers['newestJobRuns']> = () => listNewestRuns();
