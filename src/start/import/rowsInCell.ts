import { cellsOf } from './csvRecord.ts';

/** A cell that says which row it is or when it came: not a word of anybody, and with a digit. */
const coded = /^(?=.*\d)[\w.:/+ -]{1,40}$/u;

const shapeOf = (cell: string): string => cell.replaceAll(/\d+/gu, '9').replaceAll(/\p{L}+/gu, 'a');

/** Cells of one sort: built alike and about as long, as the numbers and times of neighbouring rows are. */
const isAlike = (one: string, other: string): boolean =>
  shapeOf(one) === shapeOf(other) && Math.abs(one.length - other.length) <= 1;

const cellsIn = (line: string): readonly string[] => {
  const read = cellsOf(line, true);
  return Array.isArray(read) ? read : [];
};

/**
 * Whether every line of a record behind its first one is a row of its own by its number of cells and by what its coded cells look like:
 * then two stray quotation marks may have made one cell of several rows. A text that happens to look so is known from that by nothing.
 */
export function holdsRows(cells: readonly string[], width: number): boolean {
  const at = cells.findIndex((cell) => cell.includes('\n'));
  const [, ...lines] = (cells[at] ?? '').split('\n');
  if (lines.length === 0 || cells.length !== width) return false;
  const compared = lines.map((line, i) => {
    const isLast = i === lines.length - 1;
    const own = cellsIn(line);
    const whole = isLast ? [...own, ...cells.slice(at + 1)] : own;
    const places = cells.flatMap((cell, place) => {
      const isOther = isLast ? place < at : place !== at;
      return isOther && coded.test(cell) ? [place] : [];
    });
    const fits =
      whole.length === width &&
      places.every((place) => isAlike(cells[place] ?? '', whole[place] ?? ''));
    return fits ? places.length : undefined;
  });
  return compared.every((count) => count !== undefined) && compared.some((count) => count !== 0);
}
