// A question is cut without the segmenter, which lives in the worker: the strings of it that may be words are looked up, and those that
// somebody wrote cover it, long ones first. So it is cut just as the texts are in which it is looked for.

const han = /^\p{Script=Han}$/u;
/** The longest run of Han characters that is tried as one word; longer ones are posted with the usual words inside them. */
const wordLengthMax = 4;
const wholeLengthMax = 8;

/** One run of a question: Han characters, or letters and digits of others. */
interface Run {
  readonly signs: readonly string[];
  readonly isHan: boolean;
}

function runsOf(folded: string): Run[] {
  const runs: { signs: string[]; isHan: boolean }[] = [];
  let before: boolean | undefined;
  for (const sign of folded) {
    const isHan = han.test(sign);
    if (/\s/u.test(sign)) before = undefined;
    else if (isHan === before) runs.at(-1)?.signs.push(sign);
    else {
      runs.push({ signs: [sign], isHan });
      before = isHan;
    }
  }
  return runs;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const generalWordsOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Every string of a run that may be a word. */
function stringsOf({ signs, isHan }: Run): string[] {
  const whole = signs.join('');
  if (!isHan) return [whole, ...(whole.match(/\p{N}+|[^\p{N}]+/gu) ?? []), ...signs];
  const found = signs.length <= wholeLengthMax ? [whole] : [];
  signs.forEach((_, from) => {
    for (let to = from + 1; to <= Math.min(from + wordLengthMax, signs.length); to += 1)
      found.push(signs.slice(from, to).join(''));
  });
  return found;
}

/** Fewer strings for whoever reads many shards: the words that Unicode's own rules find, and the pairs inside longer ones. */
function fewStringsOf(run: Run): string[] {
  const { signs, isHan } = run;
  if (!isHan) return [signs.join('')];
  return generalWordsOf(signs.join('')).flatMap((word) => {
    const parts = Array.from(word);
    return [
      word,
      ...(parts.length > 2 ? parts.slice(1).map((sign, at) => `${parts[at] ?? ''}${sign}`) : []),
    ];
  });
}

/** The strings of a folded question that are looked up; all, or few where there are more than `max`. */
export function possibleWordsOf(folded: string, max: number): string[] {
  const runs = runsOf(folded);
  const all = [...new Set(runs.flatMap(stringsOf))];
  return all.length <= max ? all : [...new Set(runs.flatMap(fewStringsOf))].slice(0, max);
}

/** The words of a question: those that somebody wrote, and those that nobody did. */
export interface QuestionWords {
  readonly known: readonly string[];
  readonly unknown: readonly string[];
}

interface Known {
  readonly isKnown: (word: string) => boolean;
  readonly isStop: (word: string) => boolean;
}

/** Covers a folded question with words that somebody wrote, long ones first; what is left over and is a word by itself is unknown. */
export function wordsOfQuestion(folded: string, { isKnown, isStop }: Known): QuestionWords {
  const known: string[] = [];
  const unknown: string[] = [];
  const isMissing = (word: string) => Array.from(word).length > 1 && !isStop(word);
  for (const run of runsOf(folded)) {
    const written = new Set(stringsOf(run).filter((word) => !isStop(word) && isKnown(word)));
    const pieces = piecesOf(run.signs, written);
    known.push(...pieces.filter((piece) => written.has(piece)));
    const rest = pieces.filter((piece) => !written.has(piece));
    unknown.push(...(run.isHan ? rest.flatMap(generalWordsOf) : rest).filter(isMissing));
  }
  return { known: [...new Set(known)], unknown: [...new Set(unknown)] };
}

/** How well the rest of a run is covered from some place on, and how long the word is that begins there; 0 for none. */
interface Cover {
  readonly value: number;
  readonly length: number;
}

/** A run as words that cover most of it, a long one more than two short ones, and what lies between them. */
function piecesOf(signs: readonly string[], words: ReadonlySet<string>): string[] {
  const covers = coversOf(signs, words);
  const pieces: string[] = [];
  let left = '';
  for (let at = 0; at < signs.length;) {
    const length = covers[at]?.length ?? 0;
    if (length === 0) left += signs[at] ?? '';
    else {
      pieces.push(left, signs.slice(at, at + length).join(''));
      left = '';
    }
    at += Math.max(length, 1);
  }
  return [...pieces, left].filter((piece) => piece !== '');
}

function coversOf(signs: readonly string[], words: ReadonlySet<string>): readonly Cover[] {
  const lengths = [...new Set([...words].map((word) => Array.from(word).length))];
  const covers: Cover[] = [];
  for (let from = signs.length - 1; from >= 0; from -= 1) {
    let best: Cover = { value: covers[from + 1]?.value ?? 0, length: 0 };
    for (const length of lengths.filter((one) => from + one <= signs.length)) {
      const value = length ** 2 + (covers[from + length]?.value ?? 0);
      const word = signs.slice(from, from + length).join('');
      if (value > best.value && words.has(word)) best = { value, length };
    }
    covers[from] = best;
  }
  return covers;
}
