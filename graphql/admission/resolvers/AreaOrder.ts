import type { AreaOrderResolvers } from '../../types.generated.ts';

export const AreaOrder: AreaOrderResolvers = {
  area: ({ area }, _args, { loaders }) => loaders.area.load(area),
  emergencies: ({ emergencies }) => [...emergencies],
};
