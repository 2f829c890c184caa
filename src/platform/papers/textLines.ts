import LineBreaker from 'linebreak';
import { drawnText } from './drawnText.ts';
import type { PaperFont, PaperFonts } from './paperFonts.ts';

/** How a text is set: its size in points, and whether bold. */
export interface TextStyle {
  readonly size: number;
  readonly isBold: boolean;
}

/** Characters side by side in one typeface; the width in points. */
interface TextRun {
  readonly font: PaperFont;
  readonly text: string;
  readonly width: number;
}

/** One line, left to right. */
export interface TextLine {
  readonly runs: readonly TextRun[];
  readonly width: number;
}

/** A text in lines, and the codes of the characters that no typeface has. */
export interface SetText {
  readonly lines: readonly TextLine[];
  readonly missing: readonly string[];
}

/** The width of a text, in points. */
type Widths = (text: string) => number;

/** The characters of a piece that no line holds, cut where it is full. */
function* cutToFit(piece: string, room: number, widthOf: Widths): Generator<string> {
  let part = '';
  let width = 0;
  for (const character of piece) {
    const more = widthOf(character);
    if (part !== '' && width + more > room) {
      yield part;
      part = '';
      width = 0;
    }
    part += character;
    width += more;
  }
  if (part !== '') yield part;
}

/** The pieces between which a line may end (UAX 14); one with a line end at its own end ends the line. */
function* piecesOf(text: string): Generator<string> {
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    yield text.slice(from, next.position);
    from = next.position;
  }
}

/** The text in lines of at most `room`; a word without a place to break is cut. */
function brokenLines(text: string, room: number, widthOf: Widths): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const endLine = (): void => {
    lines.push(line.trimEnd());
    line = '';
    width = 0;
  };
  const take = (piece: string): void => {
    const more = widthOf(piece.trimEnd());
    if (line !== '' && width + more > room) endLine();
    if (more <= room) {
      line += piece;
      width += widthOf(piece);
      return;
    }
    for (const part of cutToFit(piece, room, widthOf)) {
      if (line !== '') endLine();
      line = part;
      width = widthOf(part);
    }
  };
  for (const piece of piecesOf(text)) {
    take(piece.replace('\n', ''));
    if (piece.endsWith('\n')) endLine();
  }
  endLine();
  return lines;
}

function lineOf(text: string, style: TextStyle, fontOf: (character: string) => PaperFont) {
  const runs: { font: PaperFont; text: string; width: number }[] = [];
  for (const character of text) {
    const font = fontOf(character);
    const width = font.widthOf(character.codePointAt(0) ?? 0) * style.size;
    const last = runs.at(-1);
    if (last?.font === font) {
      last.text += character;
      last.width += width;
    } else runs.push({ font, text: character, width });
  }
  return { runs, width: runs.reduce((sum, { width }) => sum + width, 0) };
}

/** Sets a text into lines of at most `room` points. Every line end of the text is kept; an empty text is one empty line. */
export function setText(text: string, style: TextStyle, room: number, fonts: PaperFonts): SetText {
  const find = (codePoint: number) => fonts.find(codePoint, style.isBold);
  const { text: drawn, missing } = drawnText(text, (codePoint) => find(codePoint) !== undefined);
  const fontOf = (character: string): PaperFont => {
    const font = find(character.codePointAt(0) ?? 0);
    if (font === undefined) throw new Error('every character left has a typeface');
    return font;
  };
  const widthOf = (piece: string): number => {
    let width = 0;
    for (const character of piece)
      width += fontOf(character).widthOf(character.codePointAt(0) ?? 0);
    return width * style.size;
  };
  const lines = brokenLines(drawn, room, widthOf);
  return { lines: lines.map((line) => lineOf(line, style, fontOf)), missing };
}
