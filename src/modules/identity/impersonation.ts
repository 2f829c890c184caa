import unhomoglyph from 'unhomoglyph';
import { badInput } from '../../kernel/appError.ts';
import { toSimplified } from '../../platform/simplified.ts';
import {
  innocentLatin,
  innocentWords,
  lookAlikes,
  officialAtEdges,
  officialAtEnd,
  officialLatin,
  officialLatinNames,
  officialLatinWords,
  officialNumbers,
  officialWords,
  spelled,
} from './officialWords.ts';

const notHan = /[^\p{Script=Han}]/gu;
const notLatin = /[^a-z]/gu;
const notHanOrLatin = /[^\p{Script=Han}a-z]/gu;
const marks = /\p{M}/gu;
const digit = /\d/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
/** Signs between characters; 丨, 丶 and 丿 are strokes that nobody's name has. */
const symbols = /[\p{S}\p{Variation_Selector}丨丶丿]/gu;
const hanAndLatin = /\p{Script=Han}[a-z]|[a-z]\p{Script=Han}/u;
const betweenWords = /[^\p{L}\p{M}\p{N}@$!|]+/u;

// Letters that Unicode has as signs without saying which letter they show: first and last of each row of 26.
const letterSigns = /[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}\u{1F1E6}-\u{1F1FF}]/gu;
const letterOf = (sign: string): string => {
  const code = sign.codePointAt(0) ?? 0;
  const first = [0x1f1e6, 0x1f170, 0x1f150].find((row) => code >= row) ?? code;
  return String.fromCharCode(0x61 + code - first);
};

// Small capitals are letters of their own to Unicode and to its table of confusables.
const smallCapitals = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢʍ';
const asSmall = 'abcdefghijklmnopqrstuvwyzm';
// Digits and signs in the place of letters, but for those that the table of confusables knows (`0`, `1`, `|`). `i`, `l` and `1` look
// alike, and so do others in some typeface: one of each is kept.
const standIns: Readonly<Record<string, string>> = {
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  l: 'i',
};
for (const [at, capital] of Array.from(smallCapitals).entries())
  Object.assign(standIns, { [capital]: asSmall[at] });

// Before and after compatibility forms are resolved: of some letters the table knows the one form, of some the other.
const skeleton = (text: string): string => unhomoglyph(unhomoglyph(text).normalize('NFKD'));

const withoutStandIns = (text: string): string =>
  Array.from(text, (letter) => standIns[letter] ?? letter).join('');

/** One form for two letters that look like one. */
const withoutPairs = (letters: string): string =>
  letters.replaceAll('rn', 'm').replaceAll('vv', 'w');

const latinLook = (cased: string): string =>
  withoutPairs(
    withoutStandIns(skeleton(cased).replace(marks, '').toLowerCase()).replace(notLatin, ''),
  );

/** A text in small and in capital letters: some letters look like others in one alone. */
const inBothCases = (text: string): string[] => [text.toLowerCase(), text.toUpperCase()];

/** What a text looks like in the letters a to z. */
const latinLooks = (text: string): string[] => inBothCases(text).map(latinLook);

const without = (text: string, words: readonly string[], mark: string): string =>
  words.reduce((rest, word) => rest.replaceAll(word, mark), text);

const hanLook = (text: string): string =>
  Array.from(toSimplified(skeleton(text)).replace(notHan, ''))
    .map((character) => lookAlikes[character] ?? character)
    .join('');

// The words are held against a name as they look too: the table of confusables has another form for some of their characters.
const hanWords = officialWords.map(hanLook);
const hanAtEdges = officialAtEdges.map(hanLook);
const hanAtEnd = officialAtEnd.map(hanLook);
const innocentHan = innocentWords.map(hanLook);

/** A name read aloud: its Han characters as syllables, where they are such of official words; letters that look alike are one. */
const soundOf = (text: string): string =>
  withoutPairs(
    withoutStandIns(Array.from(text, (character) => spelled[character] ?? character).join('')),
  );

// Only words of which every character has its syllable: no other word can be half spelled.
const sounds = [...officialWords, ...officialAtEdges]
  .map(soundOf)
  .filter((sound) => !/\p{Script=Han}/u.test(sound));

/** True for an official word of which some characters are written as they are and others are spelled. */
const isOfficialHalfSpelled = (text: string): boolean =>
  inBothCases(text)
    .map((cased) => toSimplified(skeleton(cased)).toLowerCase())
    // With digits and signs read as letters, and without them.
    .flatMap((look) => [withoutStandIns(look), look])
    .map((look) => look.replace(notHanOrLatin, ''))
    .filter((letters) => hanAndLatin.test(letters))
    .map(soundOf)
    .some((sound) => sounds.some((word) => sound.includes(word)));

function isOfficialInHan(text: string): boolean {
  // With signs that stand for a character read as such, and without.
  return [text, text.replace(symbols, '')].some((name) => {
    const whole = ordinaryLook(name);
    return (
      hanWords.some((word) => whole.includes(word)) ||
      [whole, ...name.split(betweenWords).map(ordinaryLook)].some(
        (part) =>
          hanAtEdges.some((word) => part.startsWith(word) || part.endsWith(word)) ||
          hanAtEnd.some((word) => part.endsWith(word)),
      )
    );
  });
}

/** How the Han characters of a text look, with a space where an ordinary word stands. */
const ordinaryLook = (text: string): string => without(hanLook(text), innocentHan, ' ');

const looksOf = (words: readonly string[]): readonly string[] =>
  words.map((word) => latinLook(word.toLowerCase()));
const latinParts = looksOf(officialLatin);
const latinWords = new Set(looksOf(officialLatinWords));
const latinNames = new Set(looksOf([...officialLatinNames, ...officialLatinWords]));
const innocentLooks = looksOf(innocentLatin);

/** A text, and the text without the digits at its ends. */
function withAndWithoutDigits(text: string): string[] {
  const characters = Array.from(text);
  const isOther = (character: string): boolean => !digit.test(character);
  const from = characters.findIndex(isOther);
  const to = characters.findLastIndex(isOther) + 1;
  return [text, characters.slice(from, to).join('')];
}

const isOfficialInLatin = (text: string): boolean =>
  latinLooks(text).some((look) => {
    const rest = without(look, innocentLooks, ' ');
    return latinParts.some((word) => rest.includes(word));
  }) ||
  withAndWithoutDigits(text)
    .flatMap(latinLooks)
    .some((look) => latinNames.has(look)) ||
  text
    .normalize('NFKC')
    .split(betweenWords)
    .flatMap(withAndWithoutDigits)
    .flatMap(latinLooks)
    .some((look) => latinWords.has(look));

/**
 * Whether a name looks like that of an official or of the platform: role and office words in Chinese and English, also in full
 * width, in traditional characters, in letters of other scripts (Unicode's table of confusables, UTS 39), with signs between,
 * with digits for letters. For names as `checkName` and `checkUserName` give them back.
 */
export function impersonatesOfficial(name: string): boolean {
  const text = name.replace(letterSigns, letterOf);
  return (
    isOfficialInHan(text) ||
    isOfficialHalfSpelled(text) ||
    isOfficialInLatin(text) ||
    officialNumbers.includes(
      Array.from(text.normalize('NFKC'))
        .filter((one) => letterOrDigit.test(one))
        .join(''),
    )
  );
}

/** Refuses a resident's name that looks like an official's: BAD_INPUT `official_word`. The platform shows roles by itself. */
export const refuseImpersonation = (field: string, name: string): void => {
  if (impersonatesOfficial(name))
    throw badInput(
      field,
      'official_word',
      'Choose a name without the word for an office or a role.',
    );
};
