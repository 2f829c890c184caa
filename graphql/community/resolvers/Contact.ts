import type { ContactResolvers } from '../../types.generated.ts';

export const Contact: ContactResolvers = {
  area: ({ area }, _args, { loaders }) => loaders.area.load(area),
};
