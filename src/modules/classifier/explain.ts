import type { KnownFeatures } from './featuresKnown.ts';
import { spanInOriginal, type Normalised } from '../../platform/normalise.ts';
import type { Model } from './weights.ts';

/** A word of the message and how far it moved the judgement. */
export interface Term {
  /** The word as it was analysed: simplified, without disguise. */
  readonly text: string;
  /** Log-odds that it added (positive: speaks for a dispute) or took away, over all its places. */
  readonly weight: number;
  /** Its places in the original text, UTF-16 offsets, the end exclusive. */
  readonly spans: readonly (readonly [number, number])[];
}

/** Terms shown with a judgement; the rest are small. */
export const termsMax = 8;

/**
 * Every word of the text with its share of the judgement. A feature's contribution (weight × value) is divided evenly
 * over its places and there over its characters; a word has the sum over its characters. So nothing is lost or made up:
 * all terms together are the log-odds less the model's bias.
 */
export const allTerms = (
  model: Model,
  known: KnownFeatures,
  message: Normalised,
  words: readonly string[],
): Term[] => {
  const shares = sharesByUnit(model, known, message.text.length);
  const terms = new Map<string, { weight: number; spans: [number, number][] }>();
  let start = 0;
  for (const word of words) {
    const end = start + word.length;
    const term = terms.get(word) ?? { weight: 0, spans: [] };
    for (let unit = start; unit < end; unit++) term.weight += shares[unit] ?? 0;
    term.spans.push(spanInOriginal(message, start, end));
    terms.set(word, term);
    start = end;
  }
  return [...terms].map(([text, term]) => ({ text, ...term }));
};

const sharesByUnit = (model: Model, known: KnownFeatures, length: number): Float64Array => {
  const shares = new Float64Array(length);
  const { places, numbers, counts, values } = known;
  for (let at = 0; at < places.length; at += 3) {
    const entry = places[at] ?? 0;
    const start = places[at + 1] ?? 0;
    const end = places[at + 2] ?? 0;
    const weight = (model.conflict[numbers[entry] ?? 0] ?? 0) * model.header.conflict.scale;
    const share = (weight * (values[entry] ?? 0)) / (counts[entry] ?? 1) / (end - start);
    for (let unit = start; unit < end; unit++) shares[unit] = (shares[unit] ?? 0) + share;
  }
  return shares;
};

const readable = /[\p{L}\p{N}]/u;
const oneCharacter = /^.$/su;

/** The strongest terms that tell a reader something (two characters or more, strongest first), at most `termsMax`. */
export const topTerms = (terms: readonly Term[]): Term[] =>
  terms
    .filter((term) => readable.test(term.text) && !oneCharacter.test(term.text))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.text < b.text ? -1 : 1))
    .slice(0, termsMax);
