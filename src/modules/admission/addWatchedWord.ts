import { requestOf } from '../../kernel/actRequest.ts';
import { conflict, notFound } from '../../kernel/appError.ts';
import { createOnce } from '../../kernel/createOnce.ts';
import type { Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { mayKeepOrder } from './admission.policy.ts';
import { isInForce, makeWord, wordsMax, type NewWord, type WatchedWord } from './watchedWord.ts';
import { countLiveWords, findWord, findWordsOfForm, saveNewWord } from './watchedWord.store.ts';

/** A word to watch for, under a key of the client's. */
export interface AddWatchedWordInput extends NewWord {
  readonly key: string;
}

/**
 * An administrator has a word watched for in an area; it acts from now on, on texts that are written from now on. A repeated key gives the
 * first word. NOT_FOUND (area), BAD_INPUT, CONFLICT `word_exists` | `words_full`.
 */
export async function addWatchedWord(work: Work, input: AddWatchedWordInput): Promise<WatchedWord> {
  await allowWord(work, input.area);
  const { id, content: request } = requestOf(work.actor, 'addWatchedWord', input);
  const word = makeWord({ ...input, id, request, by: work.actor.personId }, work.now);
  const { thing } = await createOnce({
    find: () => findWord(id),
    isSame: (earlier) => earlier.request === request,
    make: async () => {
      await checkRoom(word, work.now);
      return (await saveNewWord(word, work.newId())) === 'inserted' ? word : null;
    },
  });
  return thing;
}

/** NOT_FOUND where the actor does not say what is watched for in an area, or there is none. */
export async function allowWord({ actor }: Work, area: string): Promise<void> {
  if (!mayKeepOrder(actor, area) || (await findArea(area)) === null) throw notFound('area');
}

async function checkRoom(word: WatchedWord, now: Date): Promise<void> {
  const same = await findWordsOfForm(word.form);
  if (
    same.some(
      (one) =>
        one.id !== word.id &&
        one.area === word.area &&
        one.action === word.action &&
        isInForce(one, now),
    )
  )
    throw conflict('word_exists', 'This is watched for already, in the same way and area.');
  if ((await countLiveWords(word.action)) >= wordsMax)
    throw conflict('words_full', 'End another word of this action first.', wordsMax);
}
