import { findLiveWords } from './watchedWord.store.ts';
import { matcherOf, type WordMatcher } from './wordMatcher.ts';
import { findWordsStamp } from './wordsStamp.store.ts';

/** Kept so long without looking at the words anew, should a change have been cut off before it was told. */
const keptMaxMs = 60_000;

interface KeptMatcher {
  readonly stamp: string;
  readonly madeAt: number;
  readonly matcher: Promise<WordMatcher>;
}

let kept: KeptMatcher | undefined;

/**
 * The matcher of all words that nobody has ended. It is made anew when the words have changed, in whichever process, and else kept: asking
 * for it costs one read of one document.
 */
export async function readMatcher(now: Date): Promise<WordMatcher> {
  const stamp = await findWordsStamp();
  const isFresh = kept?.stamp === stamp && Math.abs(now.getTime() - kept.madeAt) < keptMaxMs;
  if (!isFresh || kept === undefined)
    kept = { stamp, madeAt: now.getTime(), matcher: findLiveWords().then(matcherOf) };
  const asked = kept;
  try {
    return await asked.matcher;
  } catch (error) {
    if (kept === asked) kept = undefined;
    throw error;
  }
}
