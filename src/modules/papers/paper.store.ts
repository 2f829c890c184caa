import { insertOnce } from '../../platform/mongo.ts';
import type { Paper } from './paper.ts';
import { PaperModel } from './paper.model.ts';

/** Writes down that a paper was issued; 'exists' when its code was given before. */
export const savePaper = ({ code, ...rest }: Paper): Promise<'inserted' | 'exists'> =>
  insertOnce(PaperModel, { _id: code, ...rest });

/** The paper of a code, or null. */
export async function findPaper(code: string): Promise<Paper | null> {
  const found = await PaperModel.findOne({ _id: code }).lean();
  if (found === null) return null;
  const { _id, ...rest } = found;
  return { code: _id, ...rest };
}
