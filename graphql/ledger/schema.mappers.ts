import type { CountedConnection } from '../connection.ts';
import type { AccountView } from '../../src/modules/ledger/accountView.ts';
import type { Entry } from '../../src/modules/ledger/entry.ts';
import type { LookUp } from '../../src/modules/ledger/lookUp.ts';

export type CreditAccountMapper = AccountView;
export type CreditEntryMapper = Entry;
export type LookUpMapper = LookUp;
export type CreditEntryConnectionMapper = CountedConnection<Entry>;
export type LookUpConnectionMapper = CountedConnection<LookUp>;
