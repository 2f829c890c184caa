import { trusted } from 'mongoose';
import { badInput } from '../../kernel/appError.ts';
import type { Count } from '../../kernel/count.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { pageOf, type Page, type PageAsked } from '../../kernel/page.ts';
import type { Period } from '../../kernel/period.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { insertOnce } from '../../platform/mongo.ts';
import type { CreditSource } from '../rulebook/rule.ts';
import { accountsSince, type AccountMoment } from './accountsSince.store.ts';
import type { Entry } from './entry.ts';
import { EntryModel, type EntryDocument } from './entry.model.ts';

/** The account's newest entry, or null. */
export async function findLastEntry(account: string): Promise<Entry | null> {
  const [found] = await EntryModel.find({ account }).sort({ seq: -1 }).limit(1).lean();
  return found === undefined ? null : toEntry(found);
}

/** The entry that a key made in an account, or null. */
export async function findEntryByKey(account: string, key: string): Promise<Entry | null> {
  const found = await EntryModel.findOne({ account, idempotencyKey: key }).lean();
  return found === null ? null : toEntry(found);
}

/**
 * Adds one entry: one insert of one document, which is all there is to it. 'exists' when its key or its place in the
 * account was taken by another; any other failure is thrown, and then nobody knows: repeat with the same key.
 */
export const insertEntry = ({ id, ...rest }: Entry): Promise<'inserted' | 'exists'> =>
  insertOnce(EntryModel, { _id: id, ...rest }, ['account_1_seq_1', 'account_1_idempotencyKey_1']);

/** The lines of an account, narrowed by what is given: what they came from, and when the deed was found done. */
export interface EntriesAsked extends Period {
  readonly account: string;
  readonly source?: CreditSource;
}

// One account is read through for a source or a time: it grows by a few lines a week.
const entriesFilter = ({ account, source, from, until }: EntriesAsked) => ({
  account,
  ...(source === undefined ? {} : { 'source.kind': source }),
  ...(from === undefined && until === undefined
    ? {}
    : { deedAt: trusted(definedFields({ $gte: from, $lt: until })) }),
});

/** An account's entries, newest first; `after` is the `seq` of the last one read (BAD_INPUT when it is none). */
export async function listEntries(
  asked: EntriesAsked,
  { first, after }: PageAsked,
): Promise<Page<Entry>> {
  const range = after === undefined ? {} : { seq: trusted({ $lt: seqFrom(after) }) };
  const found = await EntryModel.find({ ...entriesFilter(asked), ...range })
    .sort({ seq: -1 })
    .limit(first + 1)
    .lean();
  return pageOf(found, first, toEntry);
}

/** How many `listEntries` would list. */
export const countEntries = (asked: EntriesAsked): Promise<Count> =>
  countUpTo(EntryModel, entriesFilter(asked));

/** The next batch of an account's chain in the order of `seq`, from the place after `afterSeq` on, as stored and unchecked. */
export async function readChain(
  account: string,
  afterSeq: number,
  limit: number,
): Promise<Entry[]> {
  const found = await EntryModel.find({ account, seq: trusted({ $gt: afterSeq }) })
    .sort({ seq: 1 })
    .limit(limit)
    .lean();
  return found.map(toEntry);
}

/** The accounts that have entries, in the order of their ids, after one, at most `limit`. */
export async function listAccountsWithEntries(
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const accounts: string[] = [];
  // One step down the index for each account: what an account holds is passed over, however long it is.
  for (let last = after ?? ''; accounts.length < limit;) {
    const [found] = await EntryModel.find({ account: trusted({ $gt: last }) })
      .sort({ account: 1 })
      .limit(1)
      .select('account')
      .lean<{ account: string }[]>();
    if (found === undefined) break;
    last = found.account;
    accounts.push(last);
  }
  return accounts;
}

/** The accounts that got entries from `since` on, with the moments at which they got them, after one, at most `limit`. */
export const listAccountsEnteredSince = (
  since: Date,
  after: AccountMoment | undefined,
  limit: number,
): Promise<AccountMoment[]> => accountsSince(EntryModel, since, after, limit);

/** The hash of the entry at a place of an account; undefined when there is none. */
export async function hashAt(account: string, seq: number): Promise<string | undefined> {
  const found = await EntryModel.findOne({ account, seq }).lean();
  return found?.hash;
}

/** Takes a whole chain away: its holder has left (eraseRecord). There is no way to take away a part of one. */
export async function removeEntriesOf(account: string): Promise<void> {
  await EntryModel.deleteMany({ account });
}

function seqFrom(cursor: string): number {
  if (!/^[1-9]\d{0,9}$/u.test(cursor))
    throw badInput('after', 'not_a_cursor', 'Pass the endCursor of the page before.');
  return Number(cursor);
}

const toEntry = ({ _id, ...rest }: EntryDocument): Entry => ({ id: _id, ...rest });
