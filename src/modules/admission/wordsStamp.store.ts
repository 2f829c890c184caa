import { WordsStampModel } from './wordsStamp.model.ts';

/** Which change of the words was the last; empty while there was none. */
export async function findWordsStamp(): Promise<string> {
  const found = await WordsStampModel.findOne({ _id: 'words' }).lean();
  return found?.stamp ?? '';
}

/** Tells whoever keeps the words that they have changed, by a stamp that was never used. */
export async function saveWordsStamp(stamp: string): Promise<void> {
  await WordsStampModel.updateOne({ _id: 'words' }, { $set: { stamp } }, { upsert: true });
}
