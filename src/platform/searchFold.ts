import { unradical } from './radicals.ts';
import { simplifiedAlone } from './simplified.ts';

/** Marks that any script borrows: accents. Those of one script (vowels of Tibetan or Thai) tell words apart and stay. */
const accents = /(?=\p{M})\p{Script=Inherited}/gu;
/** All but letters, digits and their own marks; what nobody sees; and letters that are drawn as a dot or an apostrophe. */
const signs =
  /[^\p{L}\p{M}\p{N}]|[\p{Default_Ignorable_Code_Point}\u02B9-\u02C1\u02EE\u119E\u1427\uA78F]/gu;
const han = /\p{Script=Han}/u;
const hidden = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** By way of the capital, which several small letters share (ς, σ); each for itself, for its place in the word does not count. */
const caseless = (character: string): string =>
  Array.from(character.toLowerCase().toUpperCase(), (one) => one.toLowerCase()).join('');

const foldCharacter = (character: string): string =>
  han.test(character) ? simplifiedAlone(character) : caseless(character);

/** Whether anything was written that is looked for: a letter or a digit. */
export const isWritten = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * A text as it is searched, stored keys and questions alike: traditional characters as simplified ones, full width, radicals and
 * other compatibility forms as what they stand for, letters without case and accents, and no spaces, middle dots or other signs.
 * What has signs alone is compared by these.
 */
export function searchFold(text: string): string {
  const letters = Array.from(text.normalize('NFKD'), unradical)
    .join('')
    .replace(accents, '')
    .replace(signs, '');
  const folded = Array.from(letters, foldCharacter).join('').normalize('NFKC');
  return folded === '' ? text.normalize('NFKC').replace(hidden, '') : folded;
}

const accent = /^(?=\p{M})\p{Script=Inherited}$/u;
const unseen = /^[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;

/**
 * A text character by character as it is searched: each as `searchFold` would have it, a space for what parts words (signs, spaces, line
 * breaks), nothing for what nobody sees and for accents that stand alone. So what is found in the joined text has its place in the text.
 */
export const foldEach = (text: string): string[] => Array.from(text, foldAlone);

const foldedAlone = new Map<string, string>();

function foldAlone(character: string): string {
  const known = foldedAlone.get(character);
  if (known !== undefined) return known;
  const folded = isWritten(character.normalize('NFKD')) ? searchFold(character) : '';
  const kept =
    folded !== '' && isWritten(folded)
      ? folded
      : accent.test(character) || (unseen.test(character) && !/\s/u.test(character))
        ? ''
        : ' ';
  foldedAlone.set(character, kept);
  return kept;
}
