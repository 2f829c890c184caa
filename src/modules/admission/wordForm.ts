import { normalise, spanInOriginal } from '../../platform/normalise.ts';

/** Small letters one for one: where that would change the length, the way back would be lost, so the letter stays as it is. */
const lower = (text: string): string =>
  Array.from(text, (sign) => {
    const small = sign.toLowerCase();
    return small.length === sign.length ? small : sign;
  }).join('');

/** A watched word as texts are read for it: full width, traditional characters and hidden signs folded, in small letters. */
export const formOf = (word: string): string => lower(normalise(word, () => false).text);

/** A text as it is read for watched words. */
export interface ReadForm {
  /** Separators that hide a watched word are left out. */
  readonly text: string;
  /** Where a span of it (UTF-16 offsets, not empty) stands in the text as it was written, in code points. */
  readonly spanOf: (start: number, end: number) => readonly [number, number];
}

/** Reads a text for watched words; `isWord` knows those of Han characters. */
export function readForm(text: string, isWord: (text: string) => boolean): ReadForm {
  const source = normalise(text, isWord);
  const signs = signsBefore(text);
  return {
    text: lower(source.text),
    spanOf: (start, end) => {
      const [from, to] = spanInOriginal(source, start, end);
      return [signs[from] ?? 0, signs[to] ?? 0];
    },
  };
}

/** For each UTF-16 offset of a text, its end too, how many code points stand before it. */
function signsBefore(text: string): Int32Array {
  const before = new Int32Array(text.length + 1);
  let [unit, signs] = [0, 0];
  for (const sign of text) {
    for (const last = unit + sign.length; unit < last; unit++) before[unit] = signs;
    signs++;
  }
  before[unit] = signs;
  return before;
}
