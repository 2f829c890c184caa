import { scrubbed } from '../../../src/platform/log.ts';
import type { JobRunResolvers } from '../../types.generated.ts';

export const JobRun: Pick<
  JobRunResolvers,
  'attempts' | 'date' | 'findings' | 'finishedAt' | 'id' | 'job' | 'lastError' | 'notedAt' | 'state'
> = {
  findings: ({ state, counts }) => (state === 'SUCCEEDED' ? (counts['findings'] ?? null) : null),
  // An error of the store may quote what it was given: a name, a number, a text.
  lastError: ({ lastError }) => (lastError === null ? null : scrubbed(lastError)),
};
