import { toSimplified } from './simplified.ts';
import { hidingSeparators, type IsWord } from './disguise.ts';
import { unradical } from './radicals.ts';

/** Longest text that is analysed, in code points after normalising; what lies behind it is kept but not judged. */
export const analysedLengthMax = 5_000;

/** So many folded characters are looked at: a text of separators or of characters that expand eighteenfold stays cheap. */
const foldedLengthMax = 50_000;

/** A copy of a text made for analysis, with the way back. The original itself is never changed. */
export interface Normalised {
  /** The original, byte for byte. */
  readonly original: string;
  /** What is analysed. */
  readonly text: string;
  /** For each UTF-16 unit of `text`, where its source begins in `original` (UTF-16 offset). */
  readonly starts: Int32Array;
  /** For each UTF-16 unit of `text`, where its source ends in `original` (UTF-16 offset, exclusive). */
  readonly ends: Int32Array;
}

/** One character of the copy and the span of the original that it came from. */
interface Piece {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

const cluster = /\P{M}\p{M}*|\p{M}+/gsu;
const plain = /^[\p{Unified_Ideograph}a-zA-Z0-9，。、\n]$/u;
// Format and private-use characters, marks (variation selectors are marks, tags and bidi overrides are format) and fillers.
const hidden = /[\p{Cf}\p{Co}\p{M}\p{Default_Ignorable_Code_Point}]|(?![\n\t])\p{Cc}/u;
/** What breaks a line, but for `\n`: vertical tab, form feed, next line, line and paragraph separator (UAX 14). */
const lineBreaks = /[\r\u000b\f\u0085\u2028\u2029]/gu;

const foldOnce = (text: string): string =>
  Array.from(text.replace(lineBreaks, '\n').normalize('NFKC'), unradical)
    .filter((char) => !hidden.test(char))
    .join('');

const foldedPieces = (original: string): Piece[] => {
  const pieces: Piece[] = [];
  for (const { 0: source, index } of original.matchAll(cluster)) {
    // Without its marks a character may compose or fold once more; the second pass reaches the resting form.
    const folded = plain.test(source) ? source : foldOnce(foldOnce(source));
    for (const char of folded) pieces.push({ char, start: index, end: index + source.length });
    if (pieces.length > foldedLengthMax) break;
  }
  return pieces;
};

/** Simplified characters one for one; a phrase rule that changed the length would lose the way back, so it is not used then. */
const simplified = (chars: readonly string[]): string[] => {
  const whole = Array.from(toSimplified(chars.join('')));
  return whole.length === chars.length ? whole : chars.map((char) => toSimplified(char));
};

/**
 * The copy of a text that is analysed: NFKC with radicals as characters, without hidden characters and marks, without separators
 * that hide a word, in simplified characters; at most `analysedLengthMax` code points. Every unit of it knows its source.
 */
export const normalise = (original: string, isWord: IsWord): Normalised => {
  const folded = foldedPieces(original);
  const simple = simplified(folded.map((piece) => piece.char));
  const hiding = hidingSeparators(simple, isWord);
  const pieces = folded
    .map((piece, at) => ({ ...piece, char: simple[at] ?? '' }))
    .filter((_, at) => !hiding.has(at))
    .slice(0, analysedLengthMax);
  const text = pieces.map(({ char }) => char).join('');
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let unit = 0;
  for (const { char, start, end } of pieces)
    for (let rest = char.length; rest > 0; rest--) {
      starts[unit] = start;
      ends[unit++] = end;
    }
  return { original, text, starts, ends };
};

/** Where a span of the copy (UTF-16 offsets, not empty) stands in the original: from the first unit's source to the last's. */
export const spanInOriginal = (from: Normalised, start: number, end: number): [number, number] => [
  from.starts[start] ?? 0,
  from.ends[end - 1] ?? 0,
];
