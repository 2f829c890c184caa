/** A text in which every character can be drawn, and those that could not, in the order in which they came. */
export interface DrawnText {
  readonly text: string;
  readonly missing: readonly string[];
}

const marked = /[^\p{M}]\p{M}+/gu;
/** An apostrophe as English writes it. The typeface draws it as wide as a Chinese character, the straight one as a Latin one. */
const apostrophe = /(?<=\p{Script=Latin})’/gu;
const notDrawn = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** `U+1F600`. */
const codeOf = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * The text as it can be drawn. Signs that nobody sees and that turn or hide their surroundings are left out; a character without a
 * glyph stands as its code, so that nothing becomes an empty box: `〔U+1F600〕`. An apostrophe after a Latin letter is straight.
 */
export function drawnText(text: string, has: (codePoint: number) => boolean): DrawnText {
  const missing = new Set<string>();
  const one = (character: string): string => {
    if (character === '\n') return character;
    if (/[^\S\u3000]/u.test(character)) return ' ';
    if (notDrawn.test(character)) return '';
    const codePoint = character.codePointAt(0) ?? 0;
    if (has(codePoint)) return character;
    const code = codeOf(codePoint);
    missing.add(code);
    return `〔${code}〕`;
  };
  const composed = text
    .replace(marked, (cluster) => cluster.normalize('NFC'))
    .replace(apostrophe, "'");
  return { text: Array.from(composed, one).join(''), missing: [...missing] };
}
