import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../kernel/appError.ts';
import { jiebaFolder } from '../jiebaFolder.ts';
import { packageRoot } from '../packageRoot.ts';

/** The five files that jieba loads; all must exist, for the native code aborts the whole process on a missing one. */
export interface DictionaryPaths {
  readonly dict: string;
  readonly hmmDict: string;
  readonly userDict: string;
  readonly idfDict: string;
  readonly stopWordDict: string;
}

/** Where the general dictionary (from nodejieba) and our own community and dispute terms lie. */
export const dictionaryPaths = (): DictionaryPaths => {
  const general = jiebaFolder();
  return {
    dict: join(general, 'jieba.dict.utf8'),
    hmmDict: join(general, 'hmm_model.utf8'),
    userDict: join(packageRoot(), 'src/platform/segmenter/terms.dict.utf8'),
    idfDict: join(general, 'idf.utf8'),
    stopWordDict: join(general, 'stop_words.utf8'),
  };
};

/** Refuses with UNAVAILABLE, naming the file, when one of them cannot be read. Must be called before any thread loads them. */
export const checkDictionary = (paths: DictionaryPaths): void => {
  for (const path of Object.values(paths) as string[])
    try {
      accessSync(path, constants.R_OK);
    } catch {
      throw new AppError('UNAVAILABLE', `The segmenter's dictionary is missing: ${path}`, {
        reason: 'dictionary_missing',
      });
    }
};

/** Words that the general dictionary has counted less often are names and rarities. */
const usualFrom = 5;
const shortWord = /^\p{Script=Han}{2,4}$/u;

/** The usual words of two to four Han characters, and our own terms: about 130,000 (0.2 s, 20 MB). */
export const readUsualWords = ({ dict, userDict }: DictionaryPaths): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const path of [dict, userDict])
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const [word = '', count = usualFrom] = line.split(' ', 2);
      if (Number(count) >= usualFrom && shortWord.test(word)) words.add(word);
    }
  return words;
};
