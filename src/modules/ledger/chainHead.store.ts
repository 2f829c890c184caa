import { trusted } from 'mongoose';
import { insertOnce } from '../../platform/mongo.ts';
import { ChainHeadModel, type ChainHeadDocument } from './chainHead.model.ts';
import type { ChainHead } from './entry.ts';

/** How far a chain was verified, and whether it was found broken when it was last looked at. */
export interface VerifiedHead extends ChainHead {
  readonly isBroken?: true;
}

/** The head of an account's chain as it was last verified, or null. */
export async function findHead(account: string): Promise<VerifiedHead | null> {
  const found = await ChainHeadModel.findOne({ _id: account }).lean();
  return found === null ? null : toHead(found);
}

/** Heads in the order of their accounts, after one, at most `limit`. */
export async function listHeads(after: string | undefined, limit: number): Promise<VerifiedHead[]> {
  const found = await ChainHeadModel.find({ account: trusted({ $gt: after ?? '' }) })
    .sort({ account: 1 })
    .limit(limit)
    .lean();
  return found.map(toHead);
}

/** The heads of the chains that were found broken and have not held since, as `listHeads`. */
export async function listBrokenHeads(
  after: string | undefined,
  limit: number,
): Promise<VerifiedHead[]> {
  const found = await ChainHeadModel.find({
    isBroken: true,
    account: trusted({ $gt: after ?? '' }),
  })
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

/** Marks a chain as broken, or as whole again. Its head stays as it was last verified; one that never was has its beginning for a head. */
export async function markBroken(head: ChainHead, isBroken: boolean, at: Date): Promise<void> {
  const { account } = head;
  if (!isBroken) {
    await ChainHeadModel.updateOne({ _id: account }, { $unset: { isBroken: '' } });
    return;
  }
  const made = await insertOnce(ChainHeadModel, {
    _id: account,
    ...head,
    verifiedAt: at,
    isBroken: true,
  });
  if (made === 'exists')
    await ChainHeadModel.updateOne({ _id: account }, { $set: { isBroken: true } });
}

/** Forgets how far a chain was verified: the chain is erased whole. */
export async function removeHead(account: string): Promise<void> {
  await ChainHeadModel.deleteOne({ _id: account });
}

const toHead = ({ _id, verifiedAt: _verifiedAt, ...rest }: ChainHeadDocument): VerifiedHead => rest;
