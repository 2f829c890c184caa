import { findRunningPauses } from '../../../src/modules/admission/writingPause.store.ts';
import {
  countLiveWords,
  countWords,
  findLiveWords,
  findWordsOfForm,
  listWords,
} from '../../../src/modules/admission/watchedWord.store.ts';
import { now, area, page, type Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listWords: () => listWords({ area }, page),
  'words by words': () => listWords({ area, query: '骗子' }, page),
  'how many watched words': () => countWords({ area, query: '骗子' }),
  'the words that act': () => findLiveWords(),
  'how many words act': () => countLiveWords('MARK'),
  'the words of one form': () => findWordsOfForm('骗子'),
  'the pauses of a person': () => findRunningPauses('person', now),
};
