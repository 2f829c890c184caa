import { toSimplified } from '../../platform/simplified.ts';

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

/** One character of the copy and the stretch of the original that it came from. */
interface Piece {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

const cluster = /\P{M}\p{M}*|\p{M}+/gsu;
const plain = /^[\p{Unified_Ideograph}a-zA-Z0-9，。、\n]$/u;
// Format and private-use characters, and marks (variation selectors are marks, tags and bidi overrides are format).
const hidden = /[\p{Cf}\p{Co}\p{M}]|(?![\n\t])\p{Cc}/u;
const han = /\p{Script=Han}/u;
const separating = /[\p{P}\p{S}\p{Z}\n\t]/u;

const foldOnce = (text: string): string =>
  Array.from(text.normalize('NFKC'))
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

/** How many pieces from `from` on satisfy the test. */
const runLength = (pieces: readonly Piece[], from: number, test: RegExp): number => {
  let to = from;
  while (to < pieces.length && test.test(pieces[to]?.char ?? '')) to++;
  return to - from;
};

/**
 * Drops what stands between two Han characters, the commonest disguise. A line break stays, so that a title does not
 * run into its body, unless the Han run before or behind it is a single character (writing from top to bottom).
 */
const withoutSeparators = (pieces: readonly Piece[]): Piece[] => {
  const kept: Piece[] = [];
  let hanBefore = 0;
  for (let at = 0; at < pieces.length;) {
    const separators = runLength(pieces, at, separating);
    const hanAfter = runLength(pieces, at + separators, han);
    const between = pieces.slice(at, at + separators);
    if (hanBefore === 0 || hanAfter === 0) kept.push(...between);
    else {
      const lineEnd = between.find((piece) => piece.char === '\n');
      if (lineEnd && hanBefore > 1 && hanAfter > 1) kept.push(lineEnd);
    }
    const next = at + separators + Math.max(hanAfter, separators === 0 ? 1 : 0);
    kept.push(...pieces.slice(at + separators, next));
    hanBefore = hanAfter;
    at = next;
  }
  return kept;
};

/** Simplified characters one for one; a phrase rule that changed the length would lose the way back, so it is not used then. */
const simplified = (chars: readonly string[]): string[] => {
  const whole = Array.from(toSimplified(chars.join('')));
  return whole.length === chars.length ? whole : chars.map((char) => toSimplified(char));
};

/**
 * The copy of a text that is analysed: NFKC, without hidden characters and marks, without separators between Han
 * characters, in simplified characters; at most `analysedLengthMax` code points. Every unit of it knows its source.
 */
export const normalise = (original: string): Normalised => {
  const pieces = withoutSeparators(foldedPieces(original)).slice(0, analysedLengthMax);
  const chars = simplified(pieces.map((piece) => piece.char));
  const text = chars.join('');
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let unit = 0;
  pieces.forEach(({ start, end }, at) => {
    for (let rest = chars[at]?.length ?? 0; rest > 0; rest--) {
      starts[unit] = start;
      ends[unit++] = end;
    }
  });
  return { original, text, starts, ends };
};

/** Where a stretch of the copy (UTF-16 offsets, not empty) stands in the original: from the first unit's source to the last's. */
export const spanInOriginal = (from: Normalised, start: number, end: number): [number, number] => [
  from.starts[start] ?? 0,
  from.ends[end - 1] ?? 0,
];
