import type { Finding } from '../../src/modules/operations/finding.ts';
import type { Installation } from '../../src/modules/operations/readInstallation.ts';
import type { FailedEvent } from '../../src/platform/events/failedEvent.ts';
import type { RunRequest } from '../../src/platform/jobRuns/jobRun.ts';

export type InstallationMapper = Installation;
export type InstallationFindingMapper = Finding;
export type RunRequestMapper = RunRequest;
export type DeadEventMapper = FailedEvent;
