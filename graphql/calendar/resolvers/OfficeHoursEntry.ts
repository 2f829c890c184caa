import { officialOf } from '../../identity/officialOf.ts';
import type { OfficeHoursEntryResolvers } from '../../types.generated.ts';

export const OfficeHoursEntry: OfficeHoursEntryResolvers = {
  by: ({ by }, _args, { loaders }) => officialOf(loaders, by),
  periods: ({ periods }) => [...periods],
};
