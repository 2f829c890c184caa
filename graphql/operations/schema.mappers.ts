import type { RunRequest } from '../../src/platform/jobRuns/jobRun.ts';

export type RunRequestMapper = RunRequest;
