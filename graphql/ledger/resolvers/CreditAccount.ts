import { listEntries } from '../../../src/modules/ledger/entry.store.ts';
import { listLookUps } from '../../../src/modules/ledger/lookUp.store.ts';
import { connectionOf, pageArgs } from '../../connection.ts';
import type { CreditAccountResolvers } from '../../types.generated.ts';

// Whoever holds an account was let in by myAccount, chooseRecording or lookUpAccount: there is no other way to one.
export const CreditAccount: CreditAccountResolvers = {
  entries: async ({ id }, args) =>
    connectionOf(await listEntries(id, pageArgs(args)), ({ seq }) => String(seq)),
  lookUps: async ({ id }, args) =>
    connectionOf(await listLookUps(id, pageArgs(args)), ({ order }) => order),
};
