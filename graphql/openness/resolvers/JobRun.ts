import type { JobRunResolvers } from '../../types.generated.ts';

export const JobRun: JobRunResolvers = {
  findings: ({ state, counts }) => (state === 'SUCCEEDED' ? (counts['findings'] ?? null) : null),
};
