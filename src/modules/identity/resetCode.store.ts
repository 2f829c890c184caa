import { insertOnce } from '../../platform/mongo.ts';
import { resetCodesShownMax, type ResetCode } from './resetCode.ts';
import { ResetCodeModel, type ResetCodeDocument } from './resetCode.model.ts';

/** Keeps a new code with its hash; 'exists' when its key was used before. */
export const saveResetCode = (
  { id, ...rest }: ResetCode,
  codeHash: string,
): Promise<'inserted' | 'exists'> => insertOnce(ResetCodeModel, { _id: id, ...rest, codeHash });

/** Whether a code was given under this id. */
export const hasResetCode = async (id: string): Promise<boolean> =>
  (await ResetCodeModel.findOne({ _id: id }).lean()) !== null;

/** A person's newest code with its hash, or null: only the newest one opens anything. */
export async function findNewestResetCode(
  personId: string,
): Promise<{ readonly code: ResetCode; readonly codeHash: string } | null> {
  const [found] = await ResetCodeModel.find({ personId }).sort({ order: -1 }).limit(1).lean();
  return found === undefined ? null : { code: toResetCode(found), codeHash: found.codeHash };
}

/** The codes that were given for a person, newest first, at most 10. */
export async function listResetCodesOf(personId: string): Promise<ResetCode[]> {
  const found = await ResetCodeModel.find({ personId })
    .sort({ order: -1 })
    .limit(resetCodesShownMax)
    .lean();
  return found.map(toResetCode);
}

/** Writes down when a code was used, once. */
export async function markResetCodeUsed(id: string, usedAt: Date): Promise<void> {
  await ResetCodeModel.updateOne({ _id: id, usedAt: null }, { $set: { usedAt } });
}

/** Forgets the codes of somebody whose account is erased. */
export async function removeResetCodesOf(personId: string): Promise<void> {
  await ResetCodeModel.deleteMany({ personId });
}

const toResetCode = ({ _id, codeHash: _hash, ...rest }: ResetCodeDocument): ResetCode => ({
  id: _id,
  ...rest,
});
