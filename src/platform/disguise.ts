/** Whether a string of Han characters (simplified) is a word of the dictionary. */
export type IsWord = (text: string) => boolean;

/** Two strokes are Han by their script and words of no text: they are drawn between characters as bars and dots are. */
const han = /(?![丨丶])\p{Script=Han}/u;
const separating = /[\p{P}\p{S}\p{Z}\n\t丨丶]/u;
/**
 * What ends a clause: marks, and the faces, hands and hearts that stand in their place. A single Latin full stop is left out: it
 * stands inside numbers, addresses and disguises.
 */
const clauseEnd =
  /(?!\.)\p{Terminal_Punctuation}|\.\.|--|[…⋯⋮—⸺⸻∶☺☹❤\u{1F440}-\u{1F450}\u{1F493}-\u{1F49F}\u{1F4AA}\u{1F600}-\u{1F64F}\u{1F90C}-\u{1F92F}\u{1F970}-\u{1F97A}]/u;
/** What opens or closes something within a clause, or ends its line. */
const bracket = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'\n]/u;

/** Separators that also stand where one clause ends and another begins: spaces, emoji, a full stop, a wave, what parts a list. */
const pausing = /[\p{Z}\p{Extended_Pictographic}\t.~|/\\&+→•]/u;

/** So many characters that stand alone are looked at on either side; fewer than that settle it. */
const evidenceMax = 3;
/** Longest word that is looked for across separators, in characters. */
const wordLengthMax = 4;

/** What stands between a Han character and the one before it, and what that is by itself. */
interface Gap {
  readonly mark: string;
  readonly isEnd: boolean;
  readonly isBorder: boolean;
}

/** Two Han characters that touch. */
const touching: Gap = { mark: '', isEnd: false, isBorder: false };

/** The Han characters of a text in a row. */
interface HanRow {
  /** One UTF-16 unit each; the rare ones outside the basic plane, which are in no dictionary word, as U+FFFD. */
  readonly chars: string;
  /** Where each stands in the text. */
  readonly places: readonly number[];
  /** What stands before each; undefined when that is something else than separators, or nothing. */
  readonly gaps: readonly (Gap | undefined)[];
}

const gapOf = (mark: string): Gap => {
  if (mark === '') return touching;
  const isEnd = clauseEnd.test(mark);
  return { mark, isEnd, isBorder: isEnd || bracket.test(mark) };
};

const hanRow = (text: readonly string[]): HanRow => {
  const places: number[] = [];
  const gaps: (Gap | undefined)[] = [];
  let chars = '';
  let mark: string | undefined;
  text.forEach((char, place) => {
    if (han.test(char)) {
      chars += char.length === 1 ? char : '\ufffd';
      places.push(place);
      gaps.push(mark === undefined ? undefined : gapOf(mark));
      mark = '';
    } else if (mark !== undefined) mark = separating.test(char) ? mark + char : undefined;
  });
  return { chars, places, gaps };
};

const isOpen = (gap: Gap | undefined): gap is Gap => gap !== undefined && gap !== touching;

/** How many characters of a disguise stand before and behind the own mark of a gap ("·，·"), and the mark without them. */
const around = (mark: string, disguise: string): { before: number; behind: number } => {
  const length = Array.from(disguise).length;
  const isBefore = mark.length > disguise.length && mark.startsWith(disguise);
  const rest = isBefore ? mark.slice(disguise.length) : mark;
  const isBehind = rest.length > disguise.length && rest.endsWith(disguise);
  return { before: isBefore ? length : 0, behind: isBehind ? length : 0 };
};

/** True when separators, or an end, stand on both sides of a character. */
const standsAlone = ({ chars, gaps }: HanRow, at: number): boolean =>
  at >= 0 && at < chars.length && gaps[at] !== touching && gaps[at + 1] !== touching;

/**
 * True when the gap before a character belongs to text that is spelled out one character at a time: three alone in a row, or two
 * with separators on both sides. Clause borders spell only when they repeat, and nothing said twice ("好，好，") is spelled.
 */
const isSpelledOut = (row: HanRow, at: number, here: Gap): boolean => {
  const { chars, gaps } = row;
  const links = (place: number): boolean => {
    const gap = gaps[place];
    if (!isOpen(gap)) return false;
    const { before, behind } = around(gap.mark, here.mark);
    if (before > 0 && behind > 0) return true;
    if (gap.isBorder !== here.isBorder) return false;
    return !here.isBorder || (gap.mark === here.mark && chars[place - 1] !== chars[place]);
  };
  if (!links(at)) return false;
  let from = at - 1;
  while (at - from <= evidenceMax && standsAlone(row, from) && links(from)) from--;
  let to = at;
  while (to - at < evidenceMax && standsAlone(row, to) && links(to + 1)) to++;
  const ends = Number(standsAlone(row, from)) + Number(standsAlone(row, to));
  const inner = to - from - 1;
  return inner >= 2 || inner + ends >= 3;
};

/** True when characters that touch each other are a word. */
const isWhole = ({ chars, gaps }: HanRow, from: number, to: number, isWord: IsWord): boolean => {
  if (from < 0 || to > chars.length || !isWord(chars.slice(from, to))) return false;
  for (let at = from + 1; at < to; at++) if (gaps[at] !== touching) return false;
  return true;
};

/** A span of a row that is a word when its gaps are left out. */
interface Candidate {
  readonly from: number;
  readonly to: number;
}

/**
 * True when a word ends before the gap or begins behind it: then nothing is hidden, unless all of it belongs to a longer word and
 * nobody makes a pause by such a separator.
 */
const hasWordBeside = (
  row: HanRow,
  gap: number,
  { from, to }: Candidate,
  isWord: IsWord,
): boolean => {
  const isShort = to - from === 2 || pausing.test(row.gaps[gap]?.mark ?? '');
  for (let length = 2; length <= wordLengthMax; length++) {
    if ((isShort || gap - length < from) && isWhole(row, gap - length, gap, isWord)) return true;
    if ((isShort || gap + length > to) && isWhole(row, gap, gap + length, isWord)) return true;
  }
  return false;
};

/**
 * True when clause borders in a word can be a disguise: the same one between all of its characters, three or more; or between two
 * characters that each stand in brackets or a line of their own.
 */
const repeats = (row: HanRow, { from, to }: Candidate, inside: readonly Gap[]): boolean =>
  to - from === 2
    ? standsAlone(row, from) && standsAlone(row, from + 1) && !inside.some(({ isEnd }) => isEnd)
    : inside.every(({ mark }) => mark !== '' && mark === inside[0]?.mark);

const isHidden = (row: HanRow, word: Candidate, isWord: IsWord): boolean => {
  const inside = row.gaps.slice(word.from + 1, word.to);
  if (!inside.every((gap) => gap !== undefined)) return false;
  if (inside.some(({ isBorder }) => isBorder) && !repeats(row, word, inside)) return false;
  return inside.every(
    (gap, i) => gap === touching || !hasWordBeside(row, word.from + 1 + i, word, isWord),
  );
};

/** True when the gap lies inside a word whose pieces are no words: then it hides the word. */
const hidesWord = (row: HanRow, gap: number, isWord: IsWord): boolean => {
  for (let length = wordLengthMax; length >= 2; length--)
    for (let from = Math.max(0, gap - length + 1); from < gap; from++) {
      const to = from + length;
      if (isWord(row.chars.slice(from, to)) && isHidden(row, { from, to }, isWord)) return true;
    }
  return false;
};

/** The mark before a character, if the text around it is spelled out with that mark. */
const disguiseAt = (row: HanRow, at: number): string => {
  const gap = row.gaps[at];
  return isOpen(gap) && isSpelledOut(row, at, gap) ? gap.mark : '';
};

/** How many characters two strings have in common from the first on. */
const sharedStart = (one: readonly string[], other: readonly string[]): number => {
  const at = one.findIndex((char, i) => char !== other[i]);
  return at === -1 ? one.length : at;
};

/**
 * The places of separators that hide a word: between characters that are spelled out one at a time, or inside a word of the
 * dictionary. Between words, and where clauses end, separators stay: nobody wrote the word that would come about without them.
 * Where a clause begins or ends amid what is spelled out ("工·资·，·打·电·话"), its own mark stays and the disguise beside it goes.
 */
export const hidingSeparators = (text: readonly string[], isWord: IsWord): ReadonlySet<number> => {
  const row = hanRow(text);
  const hiding = new Set<number>();
  const hide = (from: number, to: number): void => {
    for (let place = from; place < to; place++) hiding.add(place);
  };
  // One more than there are characters: what stands behind the last.
  for (let at = 0; at <= row.chars.length; at++) {
    const gap = row.gaps[at];
    if (gap === touching) continue;
    const from = (row.places[at - 1] ?? -1) + 1;
    const to = row.places[at] ?? text.length;
    const ending = disguiseAt(row, at - 1);
    const beginning = disguiseAt(row, at + 1);
    if (gap === undefined) {
      const between = text.slice(from, to);
      hide(from, from + sharedStart(Array.from(ending), between));
      hide(to - sharedStart(Array.from(beginning).reverse(), between.reverse()), to);
    } else if (isSpelledOut(row, at, gap) || hidesWord(row, at, isWord)) hide(from, to);
    else {
      const { before, behind } = around(gap.mark, ending || beginning);
      hide(from, from + before);
      hide(to - behind, to);
    }
  }
  return hiding;
};
