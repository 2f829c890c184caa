import { notFound } from '../../kernel/appError.ts';
import { assert, present } from '../../kernel/assert.ts';
import { changeOnce } from '../../kernel/changeOnce.ts';
import type { Done, Stale } from '../../kernel/outcome.ts';
import { checkName } from '../../kernel/text.ts';
import type { Work } from '../../kernel/work.ts';
import { limits } from './admission.limits.ts';
import { mayKeepOrder } from './admission.policy.ts';
import { endedWord, type WatchedWord } from './watchedWord.ts';
import { findWord, saveWord } from './watchedWord.store.ts';

/** Which word is watched for no longer, at the version that was read, and why. */
export interface EndWatchedWordInput {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/** An administrator ends a watched word: it acts on nothing from now on and stays on record. Ended already, it stays so. NOT_FOUND, BAD_INPUT. */
export async function endWatchedWord(
  work: Work,
  input: EndWatchedWordInput,
): Promise<Done<WatchedWord> | Stale> {
  const { actor, now } = work;
  const found = await findWord(input.id);
  if (found === null || !mayKeepOrder(actor, found.area)) throw notFound('watchedWord');
  const why = checkName('reason', input.reason, limits.admissionReason);
  const once = await changeOnce(found, {
    ...{ actor, act: 'endWatchedWord', asked: input },
    requestsOf: ({ endedUnder }) => [endedUnder],
    stands: ({ endedAt }) => endedAt !== undefined,
    make: (word, request) => endedWord(word, { by: actor.personId, why, at: now }, request),
    save: (word) => saveWord(word, work.newId()),
    reread: async ({ id }) => present(await findWord(id), 'watched word'),
  });
  assert(!('wrongState' in once), 'a word can be ended in every state');
  return once;
}
