import { listUnsureFiles } from '../../../src/modules/files/storedFile.store.ts';
import { monday } from '../../support/world.ts';
import type { Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listUnsureFiles: () => listUnsureFiles(monday, 100),
};
