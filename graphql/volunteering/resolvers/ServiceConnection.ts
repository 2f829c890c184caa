import type { ServiceConnectionResolvers } from './../../types.generated.ts';

export const ServiceConnection: ServiceConnectionResolvers = {
  count: ({ count }) => count(),
};
