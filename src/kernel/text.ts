import { badInput } from './appError.ts';
import type { Limit } from './limit.ts';

/** How long a text may be, in code points. */
type LengthLimit = Pick<Limit, 'min' | 'max'>;

/** Length as people count it: code points, so that an emoji or a rare character is one. */
export const lengthOf = (text: string): number => Array.from(text).length;

/** UTF-8 needs at most so many bytes for a code point. */
const bytesPerCodePoint = 4;

/** True for text of more bytes of UTF-8 than so many code points can take: asked before anything is done with a text. */
export const isOverBytes = (text: string, codePointsMax: number): boolean =>
  Buffer.byteLength(text) > codePointsMax * bytesPerCodePoint;

/*
 * A character that draws something by itself: a letter, digit, sign or punctuation mark. Left out is what Unicode says is not
 * drawn (Default_Ignorable_Code_Point: zero-width signs, Hangul fillers, variation selectors), and with the categories above
 * every space, control, format character and mark (which needs a character to stand on), private use and what is unassigned.
 * Five are named because Unicode calls them letters or signs though their own names say that nothing is drawn: BRAILLE PATTERN
 * BLANK, EGYPTIAN HIEROGLYPH FULL BLANK and HALF BLANK, MUSICAL SYMBOL NULL NOTEHEAD, and OBJECT REPLACEMENT CHARACTER, which
 * stands where a picture was left out.
 */
const visible =
  /(?![\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{1D159}\uFFFC])[\p{L}\p{N}\p{P}\p{S}]/gu;

/** How many characters of a text draw something, in code points. */
const visibleLengthOf = (text: string): number => text.match(visible)?.length ?? 0;

/** True for text in which nothing can be seen: empty, white space, characters that draw nothing. */
export const isBlank = (text: string): boolean => text.search(visible) === -1;

const lineEnds = /\r\n?/gu;
/** More marks on one character than any script has (UAX 15, Stream-Safe Text Format: 30): sorting them takes quadratic time. */
const piledMarks = /\p{M}{31}/u;

/**
 * Text as it is kept: one kind of line end, no space around it, and nothing at all where nothing can be seen. Refused before
 * that, by its bytes, when it is longer than `max` code points can be; and when it cannot be kept byte for byte (NUL, lone
 * surrogates) or piles up marks. `max` counts code points, `min` those that can be seen. BAD_INPUT `too_long` | `too_short` |
 * `not_text`.
 */
export const checkText = (field: string, text: string, { min, max }: LengthLimit): string => {
  if (isOverBytes(text, max)) throw tooLong(field, max);
  if (text.includes('\u0000') || !text.isWellFormed() || piledMarks.test(text))
    throw badInput(field, 'not_text', 'The text holds characters that cannot be stored.');
  const visibleLength = visibleLengthOf(text);
  if (visibleLength < min) throw badInput(field, 'too_short', 'Please write something here.', min);
  const kept = visibleLength === 0 ? '' : text.replace(lineEnds, '\n').trim();
  if (lengthOf(kept) > max) throw tooLong(field, max);
  return kept;
};

const tooLong = (field: string, max: number) =>
  badInput(field, 'too_long', `Please shorten the text to ${String(max)} characters.`, max);

// What joins letters and chooses their form belongs to names; Mongolian has signs of its own for that.
const notInNames =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]|(?![\p{Join_Control}\p{Variation_Selector}\p{Script=Mongolian}])\p{Default_Ignorable_Code_Point}/u;

/**
 * A name as it is shown beside other text: as `checkText`, in one line, with nothing that is not drawn and nothing that turns
 * the direction of what stands around it. BAD_INPUT `not_a_name` too.
 */
export const checkName = (field: string, text: string, limit: LengthLimit): string => {
  const name = checkText(field, text, limit);
  if (notInNames.test(name))
    throw badInput(field, 'not_a_name', 'Use characters that can be seen, in one line.');
  return name;
};
