import type { LineAboutMeResolvers } from '../../types.generated.ts';

export const LineAboutMe: LineAboutMeResolvers = {
  role: ({ role }) => (role === 'SYSTEM' ? null : role),
  area: ({ scope }, _args, { loaders }) => loaders.area.load(scope),
};
