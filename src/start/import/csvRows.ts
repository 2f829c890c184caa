import { cutRecords, fitsHeader, type CsvPiece } from './csvCut.ts';
import { readRecord, type CsvRecord } from './csvRecord.ts';
import { LookAhead } from './lookAhead.ts';
import { holdsRows } from './rowsInCell.ts';
import type { Row } from './row.ts';

/** The header of CSV lines; none when there is nothing, or when it is broken. */
export async function csvHeader(source: AsyncIterable<string>): Promise<readonly string[]> {
  const lines = new LookAhead(source);
  const header = await readRecord(lines, await nextFilled(lines, 1));
  await lines.close();
  return header?.cells ?? [];
}

/**
 * The rows of CSV lines, each with the line on which it begins. Empty last cells may be left out or be too many. A stray quotation
 * mark costs the row that opens it and no other; rows between two that make one cell together are refused with them.
 */
export async function* csvRows(source: AsyncIterable<string>): AsyncGenerator<Row> {
  const lines = new LookAhead(source);
  const first = await nextFilled(lines, 1);
  const header = await readRecord(lines, first);
  if (header === undefined) return;
  if (header.cells === undefined) {
    yield { line: first, wrong: whyLost(header, first, first) };
    return;
  }
  const columns = header.cells;
  let lost: CsvPiece | undefined;
  for (let at = header.end + 1; ;) {
    at = await nextFilled(lines, at);
    lines.forgetBefore(at);
    const pieces = await cutRecords(lines, columns.length, at, lost !== undefined);
    for (const piece of pieces ?? []) {
      at = piece.end + 1;
      if (piece.isLost) {
        lost = { ...(lost ?? piece), end: piece.end };
        continue;
      }
      if (lost !== undefined) yield lostRow(lost, columns);
      lost = undefined;
      yield toRow(columns, piece);
    }
    if (pieces !== undefined) continue;
    if (lost !== undefined) yield lostRow(lost, columns);
    return;
  }
}

async function nextFilled(lines: LookAhead, from: number): Promise<number> {
  let line = from;
  while ((await lines.at(line)) === '') line += 1;
  return line;
}

function toRow(columns: readonly string[], { from, end, record }: CsvPiece): Row {
  const { cells = [] } = record;
  if (!fitsHeader(record, columns.length))
    return { line: from, wrong: whyTooWide(record, columns) };
  if (holdsRows(cells, columns.length))
    return { line: from, wrong: `${whyRowsInside}; it goes to line ${String(end)}` };
  return {
    line: from,
    fields: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])),
  };
}

/** One refusal for lines that are lost together. */
function lostRow({ from, end, record }: CsvPiece, columns: readonly string[]): Row {
  const isOneLine = record.cells !== undefined && end === from;
  if (isOneLine && !fitsHeader(record, columns.length))
    return { line: from, wrong: whyTooWide(record, columns) };
  return { line: from, wrong: whyLost(record, from, end) };
}

const whyRowsInside =
  'a cell here holds whole rows, as between two stray quotation marks; take the marks away, or the commas out of the text';

const whyTooWide = ({ cells = [] }: CsvRecord, columns: readonly string[]): string =>
  `${String(cells.length)} cells where the header has ${String(columns.length)}`;

function whyLost({ isOpen }: CsvRecord, from: number, end: number): string {
  const why = isOpen
    ? 'a quotation mark is opened here and never closed'
    : 'the quotation marks here do not fit together';
  return end > from ? `${why}; it goes to line ${String(end)}` : why;
}
