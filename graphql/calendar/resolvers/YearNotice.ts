import type { YearNoticeResolvers } from '../../types.generated.ts';

export const YearNotice: YearNoticeResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.person.load(by),
};
