import { officialOf } from '../../identity/officialOf.ts';
import type { ContactVersionResolvers } from '../../types.generated.ts';

export const ContactVersion: ContactVersionResolvers = {
  by: ({ by }, _args, { loaders }) => officialOf(loaders, by),
};
