import type { NoticeResolvers } from '../../types.generated.ts';

export const Notice: NoticeResolvers = {};
