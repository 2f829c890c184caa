import type { JobRun } from '../../src/platform/jobRuns/jobRun.ts';
import type { CountedConnection } from '../connection.ts';

export type JobRunMapper = JobRun;
export type JobRunConnectionMapper = CountedConnection<JobRun>;
