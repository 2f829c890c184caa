import { listAreas, listPathsIn } from '../../../src/modules/community/area.store.ts';
import type { Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listAreas: () => listAreas('nb'),
  listPathsIn: () => listPathsIn('nb'),
};
