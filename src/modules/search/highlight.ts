import { foldEach } from '../../platform/searchFold.ts';

/** A passage in code points; `to` is not part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const latin = /[\p{L}\p{N}]/u;
const han = /\p{Script=Han}/u;
const isLatin = (sign: string | undefined) =>
  sign !== undefined && latin.test(sign) && !han.test(sign);

/** Where these words stand in a text, in its own characters, in order, those that touch or overlap as one. */
export function spansOf(text: string, words: readonly string[]): Span[] {
  const folded = foldEach(text);
  // Each unit of the folded text with the character that it came from.
  const places = folded.flatMap((part, at) => Array.from({ length: part.length }, () => at));
  const whole = folded.join('');
  const spans = words.flatMap((word) =>
    placesIn(whole, word).map(([from, to]) => ({
      from: places[from] ?? 0,
      to: (places[to - 1] ?? 0) + 1,
    })),
  );
  return merged(spans);
}

/** Where a word stands in a folded text; a Latin word or number only whole. */
export function placesIn(text: string, word: string): [number, number][] {
  const found: [number, number][] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isPart =
      (isLatin(word[0]) && isLatin(text[at - 1])) ||
      (isLatin(word[word.length - 1]) && isLatin(text[end]));
    if (!isPart) found.push([at, end]);
  }
  return found;
}

function merged(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}

/** A piece of a text and what is found in it. */
export interface Excerpt {
  readonly text: string;
  readonly spans: readonly Span[];
}

const excerptLength = 100;
const leadIn = 20;

/** The piece of a text in which most of what was found stands close together, at most 100 characters, with `…` where it goes on. */
export function excerptOf(text: string, words: readonly string[]): Excerpt {
  const signs = Array.from(text.replace(/\s+/gu, ' ').trim());
  const spans = spansOf(signs.join(''), words);
  const best = bestStart(spans);
  const from = best <= leadIn || signs.length <= excerptLength ? 0 : best - leadIn;
  const to = Math.min(from + excerptLength, signs.length);
  const lead = from === 0 ? '' : '…';
  const shift = lead.length - from;
  return {
    text: `${lead}${signs.slice(from, to).join('')}${to < signs.length ? '…' : ''}`,
    spans: spans
      .filter((span) => span.from >= from && span.to <= to)
      .map((span) => ({ from: span.from + shift, to: span.to + shift })),
  };
}

/** Where a piece begins that holds the most passages; the beginning where nothing was found. */
function bestStart(spans: readonly Span[]): number {
  let [best, most] = [0, 0];
  for (const { from } of spans) {
    const held = spans.filter(
      (one) => one.from >= from && one.to <= from + excerptLength - leadIn,
    ).length;
    if (held > most) [best, most] = [from, held];
  }
  return best;
}
