import type { NoticeResolvers } from '../../types.generated.ts';

export const Notice: Pick<NoticeResolvers, 'deliveries'> = {
  deliveries: ({ id }, _args, { loaders }) => loaders.deliveriesOfNotice.load(id),
};
