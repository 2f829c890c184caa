import type { WatchedWordConnectionResolvers } from '../../types.generated.ts';

export const WatchedWordConnection: WatchedWordConnectionResolvers = {
  count: ({ count }) => count(),
};
