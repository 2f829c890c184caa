import { countPapers, listPapers } from '../../../src/modules/papers/paper.store.ts';
import { page, type Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listPapers: () => listPapers({ issuedTo: 'person' }, page),
  'papers of a firm': () => listPapers({ firmId: 'firm' }, page),
  'how many papers': () => countPapers({ issuedTo: 'person' }),
  'how many papers of a firm': () => countPapers({ firmId: 'firm' }),
};
