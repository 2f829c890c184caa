import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jiebaFolder } from './jiebaFolder.ts';

function read(): ReadonlySet<string> {
  try {
    return new Set(readFileSync(join(jiebaFolder(), 'stop_words.utf8'), 'utf8').split('\n'));
  } catch {
    return new Set();
  }
}

let words: ReadonlySet<string> | undefined;

/** Whether a word says nothing by itself (的, 了, the), by the list that comes with the segmenter; nothing is one where that is not installed. */
export const isStopWord = (word: string): boolean => (words ??= read()).has(word);
