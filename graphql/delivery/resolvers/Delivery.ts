import type { DeliveryResolvers } from '../../types.generated.ts';

export const Delivery: DeliveryResolvers = {
  isCode: ({ noticeId }) => noticeId === undefined,
};
