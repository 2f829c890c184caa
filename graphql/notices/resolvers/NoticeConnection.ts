import type { NoticeConnectionResolvers } from '../../types.generated.ts';

export const NoticeConnection: NoticeConnectionResolvers = {
  count: ({ count }) => count(),
};
