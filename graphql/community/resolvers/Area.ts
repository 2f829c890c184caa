import { withinOf } from '../../../src/kernel/work.ts';
import type { AreaResolvers } from '../../types.generated.ts';

export const Area: Pick<AreaResolvers, 'contact' | 'level' | 'name' | 'path' | 'within'> = {
  contact: async ({ path }, _args, { loaders }) => {
    const around = await Promise.all(withinOf(path).map((area) => loaders.contact.load(area)));
    const nearest = around.findLast((one) => one !== null);
    const newest = nearest?.versions.at(-1);
    return nearest == null || newest === undefined ? null : { ...newest, area: nearest.area };
  },
  within: ({ path }, _args, { loaders }) =>
    Promise.all(withinOf(path).map((one) => loaders.area.load(one))),
};
