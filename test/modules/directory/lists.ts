import {
  countSearchesFor,
  listSearchesFor,
} from '../../../src/modules/directory/personSearch.store.ts';
import { page, type Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listSearchesFor: () => listSearchesFor('person', page),
  'how many searches': () => countSearchesFor('person'),
};
