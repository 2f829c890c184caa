import { listBrokenHeads, listHeads } from '../../../src/modules/ledger/chainHead.store.ts';
import {
  countEntries,
  listAccountsEnteredSince,
  listAccountsWithEntries,
  listEntries,
} from '../../../src/modules/ledger/entry.store.ts';
import { countLookUps, listLookUps } from '../../../src/modules/ledger/lookUp.store.ts';
import { listErasedSince, listErasures } from '../../../src/modules/ledger/recordErasure.store.ts';
import { now, page, type Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listAccountsWithEntries: () => listAccountsWithEntries('a', 20),
  listEntries: () => listEntries({ account: 'account' }, { first: 20, after: '9' }),
  'lines of a source and a time': () =>
    listEntries({ account: 'a', source: 'SERVICE_CONFIRMED', until: now }, { first: 20 }),
  listAccountsEnteredSince: () => listAccountsEnteredSince(now, { at: now, account: 'a' }, 20),
  listBrokenHeads: () => listBrokenHeads('a', 20),
  listErasedSince: () => listErasedSince(now, { at: now, account: 'a' }, 20),
  listErasures: () => listErasures('a', 20),
  listHeads: () => listHeads('a', 20),
  listLookUps: () => listLookUps('account', page),
  'how many lines': () => countEntries({ account: 'account', from: now }),
  'how many look-ups': () => countLookUps('account'),
};
