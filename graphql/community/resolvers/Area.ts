import { withinOf } from '../../../src/kernel/work.ts';
import type { AreaResolvers } from './../../types.generated.ts';

export const Area: AreaResolvers = {
  within: ({ path }, _args, { loaders }) =>
    Promise.all(withinOf(path).map((one) => loaders.area.load(one))),
};
