import { model } from 'mongoose';
import { storedSchema, text } from '../../platform/storedSchema.ts';

/** One document, `words`: the change of the words that are watched for by which everybody knows whether what they keep is what stands. */
interface WordsStampDocument {
  _id: string;
  stamp: string;
}

const schema = storedSchema<WordsStampDocument>('watched_words_stamp', { _id: text, stamp: text });

/** Private to wordsStamp.store.ts. */
export const WordsStampModel = model<WordsStampDocument>('WordsStamp', schema);
