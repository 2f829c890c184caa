import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import { accountIdOf, type Account, type Holder } from './account.ts';
import { AccountModel, type AccountDocument } from './account.model.ts';

/** The account of a holder, or null when its holder has never made a choice. */
export async function findAccountOf(holder: Holder): Promise<Account | null> {
  const found = await AccountModel.findOne({ _id: accountIdOf(holder) }).lean();
  return found === null ? null : toAccount(found);
}

/** Keeps an account with its newest choice if nobody changed it in between; false when somebody did. */
export async function saveAccount({ id, ...account }: Account): Promise<boolean> {
  if (account.version > 1)
    return updateVersion(AccountModel, id, account.version - 1, {
      $set: { choices: account.choices, version: account.version },
    });
  return (await insertOnce(AccountModel, { _id: id, ...account })) === 'inserted';
}

/** Takes an account away with its choices: its holder has left. */
export async function removeAccount(id: string): Promise<void> {
  await AccountModel.deleteOne({ _id: id });
}

const toAccount = ({ _id, ...rest }: AccountDocument): Account => ({ id: _id, ...rest });
