import type { Count } from '../../kernel/count.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { insertOnce } from '../../platform/mongo.ts';
import { listNewest } from '../../platform/newestFirst.ts';
import type { LookUp } from './lookUp.ts';
import { LookUpModel, type LookUpDocument } from './lookUp.model.ts';

/** Writes a look-up down; 'exists' when its key was used before. */
export const saveLookUp = ({ id, ...rest }: LookUp): Promise<'inserted' | 'exists'> =>
  insertOnce(LookUpModel, { _id: id, ...rest });

/** One look-up, or null. */
export async function findLookUp(id: string): Promise<LookUp | null> {
  const found = await LookUpModel.findOne({ _id: id }).lean();
  return found === null ? null : toLookUp(found);
}

/** Who looked into an account, newest first. */
export const listLookUps = (account: string, page: PageAsked): Promise<Page<LookUp>> =>
  listNewest(LookUpModel, { account }, page, toLookUp);

/** How many `listLookUps` would list. */
export const countLookUps = (account: string): Promise<Count> =>
  countUpTo(LookUpModel, { account });

const toLookUp = ({ _id, ...rest }: LookUpDocument): LookUp => ({ id: _id, ...rest });
