import { badInput } from '../kernel/appError.ts';
import { publicNumberFrom, serialFrom } from '../kernel/publicNumber.ts';
import { isBlank, isOverBytes, lengthOf } from '../kernel/text.ts';
import { holdsEach } from './holdsEach.ts';
import { namePartsOf, partsAskedOf } from './nameParts.ts';
import { isWritten, searchFold } from './searchFold.ts';
import { partLengthMin, queryLengthMax } from './searchLimits.ts';

// What a list shows is found by its public number and by any words of its title, names or place: each part of two to four characters
// is a stored key, and a question asks for documents that hold all parts of it. So a page and its count ask the very same.

/** A title or name is searched in its first characters; the rest is read, not searched. */
const searchedLengthMax = 40;

const spaces = /\p{White_Space}+/u;

/** The keys under which a document is found: its public number, whole and without the year, and the parts of each text. */
export function searchKeysOf(
  no: string | undefined,
  texts: readonly (string | undefined)[],
): string[] {
  const numbers = no === undefined ? [] : [`#${no}`, `#${no.slice(no.indexOf('-') + 1)}`];
  const parts = texts.flatMap((text) => namePartsOf(firstOf(text ?? '')));
  return [...new Set([...numbers, ...parts])];
}

const firstOf = (text: string) => Array.from(text).slice(0, searchedLengthMax).join('');

/**
 * The keys that a question asks for, all of them; of characters that each stand alone (张 伟) those of the word they make. BAD_INPUT on
 * more than 40 characters, and on fewer than two.
 */
export function askedKeysOf(query: string): string[] {
  if (isOverBytes(query, queryLengthMax) || lengthOf(query) > queryLengthMax)
    throw badInput(
      'query',
      'too_long',
      `Write at most ${String(queryLengthMax)} characters.`,
      queryLengthMax,
    );
  const no = numberKeyOf(query);
  if (no !== undefined) return [no];
  const words = isBlank(query) ? [] : query.split(spaces).flatMap(keysOfWord);
  const keys = words.length === 0 ? keysOfWord(query) : words;
  if (keys.length === 0)
    throw badInput(
      'query',
      'too_short',
      'Write a number or at least two characters.',
      partLengthMin,
    );
  return [...new Set(keys)];
}

/** The key of what was typed as a number, whole or without its year. */
function numberKeyOf(typed: string): string | undefined {
  const no = publicNumberFrom(typed) ?? serialFrom(typed);
  return no === undefined ? undefined : `#${no}`;
}

function keysOfWord(word: string): string[] {
  const no = numberKeyOf(word);
  if (no !== undefined) return [no];
  const folded = searchFold(word);
  return isWritten(folded) && lengthOf(folded) >= partLengthMin ? partsAskedOf(folded) : [];
}

/** The key of a person whom a document names by id: the name is looked up when it is asked for, for it changes and is erased. */
export const personKeyOf = (id: string): string => `@${id}`;

/**
 * The condition that a document holds all that was asked for, or names one of the people of these ids; none when nothing was asked.
 * BAD_INPUT as `askedKeysOf`.
 */
export const holdsAsked = (
  query: string | undefined,
  peopleIds: readonly string[] = [],
): Readonly<Record<string, unknown>> =>
  query === undefined
    ? {}
    : holdsEach('searchKeys', askedKeysOf(query), peopleIds.map(personKeyOf));
