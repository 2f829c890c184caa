import { notFound } from '../../kernel/appError.ts';
import { findFirm } from '../identity/firm.store.ts';
import { findPerson } from '../identity/person.store.ts';
import { currentChoice, silentAccount, type Account, type Holder } from './account.ts';
import { findAccountOf } from './account.store.ts';
import { findLastEntry } from './entry.store.ts';

/** A record as its holder, or a credit officer, sees it: without its lines, which are read page by page. */
export interface AccountView {
  readonly id: string;
  readonly holderName: string;
  readonly recording: boolean;
  readonly choiceAt: Date | null;
  /** Points: the sum of the lines, which is what the last line says. */
  readonly balance: number;
}

/** The record of a holder; an empty one when nothing was ever chosen. NOT_FOUND when there is no such person or firm. */
export async function viewAccountOf(holder: Holder): Promise<AccountView> {
  const holderName = await nameOf(holder);
  if (holderName === undefined) throw notFound('account');
  const account = (await findAccountOf(holder)) ?? silentAccount(holder);
  return viewOf(account, holderName, (await findLastEntry(account.id))?.balanceAfter ?? 0);
}

const viewOf = (account: Account, holderName: string, balance: number): AccountView => {
  const choice = currentChoice(account);
  return {
    id: account.id,
    holderName,
    recording: choice?.recording ?? false,
    choiceAt: choice?.at ?? null,
    balance,
  };
};

async function nameOf({ kind, id }: Holder): Promise<string | undefined> {
  return kind === 'FIRM' ? (await findFirm(id))?.name : (await findPerson(id))?.displayName;
}
