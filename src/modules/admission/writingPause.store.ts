import { trusted } from 'mongoose';
import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import type { WritingPause } from './writingPause.ts';
import { WritingPauseModel, type WritingPauseDocument } from './writingPause.model.ts';

/** One pause, or null. */
export async function findPause(id: string): Promise<WritingPause | null> {
  const found = await WritingPauseModel.findOne({ _id: id }).lean();
  return found === null ? null : toPause(found);
}

/** The pauses of a person that have not run out at a moment; those that are only proposed are left out. */
export async function findRunningPauses(personId: string, now: Date): Promise<WritingPause[]> {
  const found = await WritingPauseModel.find({ personId, until: trusted({ $gt: now }) }).lean();
  return found.map(toPause);
}

/** Keeps a new pause; 'exists' when its id is taken. */
export const saveNewPause = ({ id, ...rest }: WritingPause): Promise<'inserted' | 'exists'> =>
  insertOnce(WritingPauseModel, { _id: id, ...rest });

/** Keeps a changed pause if nobody was faster. */
export const savePause = ({ id, version, ...rest }: WritingPause): Promise<boolean> =>
  updateVersion(WritingPauseModel, id, version - 1, { $set: { ...rest, version } });

const toPause = ({ _id, ...rest }: WritingPauseDocument): WritingPause => ({ id: _id, ...rest });
