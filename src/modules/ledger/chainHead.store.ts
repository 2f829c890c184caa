import { trusted } from 'mongoose';
import { insertOnce } from '../../platform/mongo.ts';
import { ChainHeadModel, type ChainHeadDocument } from './chainHead.model.ts';
import type { ChainHead } from './entry.ts';

/** The head of an account's chain as it was last verified, or null. */
export async function findHead(account: string): Promise<ChainHead | null> {
  const found = await ChainHeadModel.findOne({ _id: account }).lean();
  return found === null ? null : toHead(found);
}

/** Heads in the order of their accounts, after one, at most `limit`. */
export async function listHeads(after: string | undefined, limit: number): Promise<ChainHead[]> {
  const found = await ChainHeadModel.find({ account: trusted({ $gt: after ?? '' }) })
    .sort({ account: 1 })
    .limit(limit)
    .lean();
  return found.map(toHead);
}

/** Writes down how far a chain was verified. Heads only go forward: an older one changes nothing. */
export async function saveHead({ account, ...rest }: ChainHead, verifiedAt: Date): Promise<void> {
  const head = { ...rest, verifiedAt };
  if ((await insertOnce(ChainHeadModel, { _id: account, account, ...head })) === 'inserted') return;
  await ChainHeadModel.updateOne({ _id: account, seq: trusted({ $lt: head.seq }) }, { $set: head });
}

/** Forgets how far a chain was verified: the chain is erased whole. */
export async function removeHead(account: string): Promise<void> {
  await ChainHeadModel.deleteOne({ _id: account });
}

const toHead = ({ account, seq, hash, balance }: ChainHeadDocument): ChainHead => ({
  account,
  seq,
  hash,
  balance,
});
