import type { PaperResolvers } from '../../types.generated.ts';

export const Paper: PaperResolvers = {
  office: ({ office }, _args, { loaders }) => loaders.area.load(office),
};
