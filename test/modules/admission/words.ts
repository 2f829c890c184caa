import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { addWatchedWord } from '../../../src/modules/admission/addWatchedWord.ts';
import {
  makeWord,
  type NewWord,
  type WatchedWord,
} from '../../../src/modules/admission/watchedWord.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';

/** A word to watch for in the whole city, unless it is said otherwise. */
export const newWord = (text: string, more: Partial<NewWord> = {}): NewWord => ({
  text,
  action: 'MARK',
  area: places.city,
  reason: '常见的辱骂',
  ...more,
});

/** A watched word that is not kept. */
export const wordOf = (text: string, more: Partial<NewWord> = {}): WatchedWord =>
  makeWord({ ...newWord(text, more), id: randomId(), by: 'admin', request: '' }, monday);

/** An administrator of the city at work. */
export const admin = (now: Date = monday) => workOf(someone('ADMIN', places.city), now);

/** Has a word watched for, from Monday on. */
export const watchFor = (text: string, more: Partial<NewWord> = {}): Promise<WatchedWord> =>
  addWatchedWord(admin(), { key: randomId(), ...newWord(text, more) });

/** Waits for a refusal of this code and, where it is named, for this reason. */
export const refusal = (act: Promise<unknown>, code: string, reason?: string): Promise<void> =>
  assert.rejects(act, (error) => {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, code);
    if (reason !== undefined) assert.equal(error.detail.reason, reason);
    return true;
  });
