import { officialOf } from '../officialOf.ts';
import type { ResetCodeResolvers } from '../../types.generated.ts';

export const ResetCode: ResetCodeResolvers = {
  by: ({ by }, _args, { loaders }) => officialOf(loaders, by),
  role: ({ role }) => role ?? null,
  scope: ({ role, scope }, _args, { loaders }) =>
    role === undefined ? null : loaders.area.load(scope),
};
