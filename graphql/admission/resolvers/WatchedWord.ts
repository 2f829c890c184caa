import type { WatchedWordResolvers } from '../../types.generated.ts';

export const WatchedWord: WatchedWordResolvers = {
  area: ({ area }, _args, { loaders }) => loaders.area.load(area),
  by: ({ by }, _args, { loaders }) => loaders.person.load(by),
};
