import type { OfficeHoursResolvers } from '../../types.generated.ts';

export const OfficeHours: OfficeHoursResolvers = {
  area: ({ area }, _args, { loaders }) => (area === undefined ? null : loaders.area.load(area)),
  periods: ({ periods }) => [...periods],
};
