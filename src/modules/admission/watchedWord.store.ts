import { trusted } from 'mongoose';
import type { Count } from '../../kernel/count.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { areaColumnsOf, inArea } from '../../platform/areaColumns.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import { listNewest } from '../../platform/newestFirst.ts';
import { holdsAsked, searchKeysOf } from '../../platform/searchKeys.ts';
import { wordActions, type WatchedWord, type WordAction } from './watchedWord.ts';
import { WatchedWordModel, type WatchedWordDocument } from './watchedWord.model.ts';
import { saveWordsStamp } from './wordsStamp.store.ts';

/** One watched word, or null. */
export async function findWord(id: string): Promise<WatchedWord | null> {
  const found = await WatchedWordModel.findOne({ _id: id }).lean();
  return found === null ? null : toWord(found);
}

/** The words of the same form, in force or not. */
export async function findWordsOfForm(form: string): Promise<WatchedWord[]> {
  return (await WatchedWordModel.find({ form }).lean()).map(toWord);
}

/** Every word that nobody has ended, in no order; some may have reached their end. */
export async function findLiveWords(): Promise<WatchedWord[]> {
  const found = await WatchedWordModel.find({ live: trusted({ $in: [...wordActions] }) }).lean();
  return found.map(toWord);
}

/** How many words of an action nobody has ended. */
export const countLiveWords = (action: WordAction): Promise<number> =>
  WatchedWordModel.countDocuments({ live: action });

/** Keeps a new word, and tells it to whoever reads texts by a stamp that was never used; 'exists' when its id is taken. */
export async function saveNewWord(
  word: WatchedWord,
  stamp: string,
): Promise<'inserted' | 'exists'> {
  const outcome = await insertOnce(WatchedWordModel, toDocument(word));
  await saveWordsStamp(stamp);
  return outcome;
}

/** Keeps a changed word if nobody was faster, and tells it to whoever reads texts by a stamp that was never used. */
export async function saveWord(word: WatchedWord, stamp: string): Promise<boolean> {
  const { _id, version, live, ...rest } = toDocument(word);
  const isSaved = await updateVersion(WatchedWordModel, _id, version - 1, {
    $set: { ...rest, version },
    ...(live === undefined ? { $unset: { live: '' } } : {}),
  });
  await saveWordsStamp(stamp);
  return isSaved;
}

/** The words of an area and all within, narrowed by what is given. */
export interface WordsAsked {
  readonly area: string;
  readonly query?: string;
}

// Some thousands in all: a query reads them through.
const wordsFilter = ({ area, query }: WordsAsked) => ({ ...inArea(area), ...holdsAsked(query) });

/** The words of an area and all within, in force or not, newest first. */
export const listWords = (asked: WordsAsked, page: PageAsked): Promise<Page<WatchedWord>> =>
  listNewest(WatchedWordModel, wordsFilter(asked), page, toWord);

/** How many `listWords` would list. */
export const countWords = (asked: WordsAsked): Promise<Count> =>
  countUpTo(WatchedWordModel, wordsFilter(asked));

const toDocument = ({ id, ...word }: WatchedWord): WatchedWordDocument => ({
  _id: id,
  ...word,
  within: areaColumnsOf(word.area),
  ...(word.endedAt === undefined ? { live: word.action } : {}),
  searchKeys: searchKeysOf(word.text, [word.form, word.why]),
});

function toWord({
  _id,
  within: _areas,
  live: _live,
  searchKeys: _keys,
  ...rest
}: WatchedWordDocument): WatchedWord {
  return { id: _id, ...rest };
}
