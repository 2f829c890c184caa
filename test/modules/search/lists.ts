import { listShards } from '../../../src/modules/search/shard.store.ts';
import { listDocumentsOf } from '../../../src/modules/search/searchDocument.store.ts';
import { page, type Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listDocumentsOf: () => listDocumentsOf('person', page),
  listShards: () => listShards(['AREA|nb/hs/nm/lj', 'EVERYONE']),
};
