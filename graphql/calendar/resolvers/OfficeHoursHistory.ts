import type { OfficeHoursHistoryResolvers } from '../../types.generated.ts';

export const OfficeHoursHistory: OfficeHoursHistoryResolvers = {
  area: ({ id }, _args, { loaders }) => loaders.area.load(id),
  entries: ({ entries }) => [...entries],
};
