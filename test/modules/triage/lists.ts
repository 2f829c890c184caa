import {
  countListedConflictFlags,
  listConflictFlags,
  listDecidedConflictFlags,
} from '../../../src/modules/triage/conflictFlag.store.ts';
import { area, page, batch, type Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listDecidedConflictFlags: () => listDecidedConflictFlags('CONFIRMED', 'm', 20),
  listConflictFlags: () => listConflictFlags({ area, state: 'OPEN' }, page),
  'flags that wait for a case': () =>
    listConflictFlags({ area, state: 'CONFIRMED', hasCase: false }, page),
  'how many flags wait for a case': () =>
    countListedConflictFlags({ area, state: 'CONFIRMED', hasCase: false }),
  'flags by words': () => listConflictFlags({ area, state: 'OPEN', query: '漏水 楼道' }, page),
  'flags of a time': () => countListedConflictFlags({ area, state: 'OPEN', from: batch.from }),
};
