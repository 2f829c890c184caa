import type { CaseNoticeConnectionResolvers } from '../../types.generated.ts';

export const CaseNoticeConnection: CaseNoticeConnectionResolvers = {
  count: ({ count }) => count(),
};
