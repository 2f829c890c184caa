import { countEntries, listEntries } from '../../../src/modules/ledger/entry.store.ts';
import { countLookUps, listLookUps } from '../../../src/modules/ledger/lookUp.store.ts';
import { countedConnectionOf, pageArgs } from '../../connection.ts';
import type { CreditAccountResolvers } from '../../types.generated.ts';

// Whoever holds an account was let in by myAccount, chooseRecording or lookUpAccount: there is no other way to one.
export const CreditAccount: CreditAccountResolvers = {
  entries: async ({ id }, args) => {
    const asked = { ...args, account: id };
    const page = await listEntries(asked, pageArgs(args));
    return countedConnectionOf({ ...page, count: () => countEntries(asked) }, ({ seq }) =>
      String(seq),
    );
  },
  lookUps: async ({ id }, args) => {
    const page = await listLookUps(id, pageArgs(args));
    return countedConnectionOf({ ...page, count: () => countLookUps(id) }, ({ order }) => order);
  },
};
