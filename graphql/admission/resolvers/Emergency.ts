import type { EmergencyResolvers } from '../../types.generated.ts';

export const Emergency: EmergencyResolvers = {
  area: ({ area }, _args, { loaders }) => loaders.area.load(area),
};
