import type { AccountView } from '../../src/modules/credit/accountView.ts';
import type { Entry } from '../../src/modules/credit/entry.ts';
import type { LookUp } from '../../src/modules/credit/lookUp.ts';

export type CreditAccountMapper = AccountView;
export type CreditEntryMapper = Entry;
export type LookUpMapper = LookUp;
