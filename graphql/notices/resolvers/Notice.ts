import type { NoticeResolvers } from '../../types.generated.ts';

export const Notice: Pick<
  NoticeResolvers,
  'at' | 'id' | 'isQuiet' | 'path' | 'readAt' | 'text' | 'topic'
> = {
  isQuiet: ({ isQuiet }) => isQuiet === true,
};
