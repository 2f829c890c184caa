import type { CaseNoticeResolvers } from '../../types.generated.ts';

export const CaseNotice: CaseNoticeResolvers = {
  id: ({ notice }) => notice.id,
  sides: ({ sides }) => [...sides],
  text: ({ notice }) => notice.text,
  at: ({ notice }) => notice.at,
  readAt: ({ notice }) => notice.readAt ?? null,
  deliveries: ({ notice }, _args, { loaders }) => loaders.deliveriesOfNotice.load(notice.id),
};
