import type { FirmResolvers } from '../../types.generated.ts';

export const Firm: FirmResolvers = {
  area: ({ area }, _args, { loaders }) => loaders.area.load(area),
};
