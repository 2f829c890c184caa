import { isBlank } from '../../kernel/text.ts';
import { present } from '../../kernel/assert.ts';
import { readRecord, type CsvRecord } from './csvRecord.ts';
import type { LookAhead } from './lookAhead.ts';

/** A piece of a file: a record, or lines that are lost because their quotation marks make no row. */
export interface CsvPiece {
  readonly from: number;
  readonly end: number;
  readonly record: CsvRecord;
  readonly isLost: boolean;
}

/** A way to cut the lines up to a line (which begins the next piece), and how much is wrong with it. */
interface Way {
  readonly cost: number;
  readonly last: CsvPiece | undefined;
  readonly before: Way | undefined;
}

/**
 * Prices of what is wrong. One lost line is cheaper than two odd rows; behind a lost line, one more is cheaper than a row of a single
 * cell (which is rather the rest of a text) and dearer than a row that leaves out its last cells.
 */
const price = {
  short: 0.9,
  single: 1.3,
  unsure: 1.6,
  tooWide: 2.5,
  lost: 2,
  lostToo: 1.2,
} as const;

/** True when a record has nothing beyond the header's columns but empty cells. */
export const fitsHeader = ({ cells }: CsvRecord, width: number): boolean =>
  cells?.slice(width).every(isBlank) === true;

function priceOf(record: CsvRecord, width: number): number {
  if (!fitsHeader(record, width)) return price.tooWide;
  const count = record.cells?.length ?? 0;
  const short = count >= width ? 0 : count === 1 ? price.single : price.short;
  return short + (record.isSure ? 0 : price.unsure);
}

const cheaper = (one: Way | undefined, other: Way): Way =>
  one === undefined || other.cost < one.cost ? other : one;

/** The best ways to a line: one whose last piece is a record, one whose last piece is lost. */
interface Reached {
  readonly kept?: Way;
  readonly lost?: Way;
}

/**
 * Cuts the lines from one on into records, up to the next line on which every way to cut them begins a piece; undefined behind the
 * last line. A stray quotation mark can be read in several ways (it swallows the rows that follow, or its own line is
 * broken): the one with the least that is wrong is taken. `isAfterLost` says that the line before was lost.
 */
export async function cutRecords(
  lines: LookAhead,
  width: number,
  from: number,
  isAfterLost: boolean,
): Promise<readonly CsvPiece[] | undefined> {
  const start: Way = { cost: 0, last: undefined, before: undefined };
  const reached = new Map<number, Reached>([
    [from, isAfterLost ? { lost: start } : { kept: start }],
  ]);
  for (let at = from; ; at += 1) {
    const here = reached.get(at);
    reached.delete(at);
    if (at > from && reached.size === 0) return piecesOf(cheapestOf([present(here, 'a way')]));
    if (here === undefined) continue;
    const record = await readRecord(lines, at);
    if (record !== undefined) goOn(reached, here, { from: at, end: record.end, record }, width);
    else return at === from ? undefined : piecesOf(cheapestOf([here, ...reached.values()]));
  }
}

/** Adds the ways that go on from a line: what begins there is kept as a record, or the line is lost. */
function goOn(
  reached: Map<number, Reached>,
  here: Reached,
  piece: Omit<CsvPiece, 'isLost'>,
  width: number,
): void {
  const { from, end, record } = piece;
  const best = cheapestOf([here]);
  if (record.cells !== undefined) {
    const cost = best.cost + priceOf(record, width);
    reach(reached, end + 1, 'kept', { cost, last: { ...piece, isLost: false }, before: best });
  }
  const last = { ...piece, end: from, isLost: true };
  for (const kind of ['kept', 'lost'] as const) {
    const before = here[kind];
    if (before === undefined) continue;
    const cost = before.cost + (kind === 'kept' ? price.lost : price.lostToo);
    reach(reached, from + 1, 'lost', { cost, last, before });
  }
}

function reach(reached: Map<number, Reached>, line: number, kind: keyof Reached, way: Way): void {
  const there = reached.get(line) ?? {};
  reached.set(line, { ...there, [kind]: cheaper(there[kind], way) });
}

function cheapestOf(among: readonly Reached[]): Way {
  const ways = among.flatMap(({ kept, lost }) => [kept, lost]);
  const [first, ...rest] = ways.filter((way) => way !== undefined);
  return rest.reduce((best, way) => cheaper(best, way), present(first, 'a way to cut'));
}

function piecesOf(way: Way): CsvPiece[] {
  const pieces: CsvPiece[] = [];
  for (let at: Way | undefined = way; at?.last !== undefined; at = at.before)
    pieces.unshift(at.last);
  return pieces;
}
