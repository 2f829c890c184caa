import { CsvError, parse } from 'csv-parse/sync';
import type { LookAhead } from './lookAhead.ts';

/** What begins on a line of CSV: a record, or something whose quotation marks make none. */
export interface CsvRecord {
  /** Its last line; the last one that was looked at when it is no record. */
  readonly end: number;
  /** Undefined when it is no record. */
  readonly cells: readonly string[] | undefined;
  /**
   * True when its quotation marks are as RFC 4180 has them, or stand in pairs inside cells that have none around them and are taken
   * as they are.
   */
  readonly isSure: boolean;
  /** True when a mark is opened and never closed. */
  readonly isOpen: boolean;
}

/** What one record may span: no message is longer, so that a stray mark never makes a whole file be held. */
const linesMax = 2_000;
const lengthMax = 200_000;

/**
 * The record that begins on a line, read as strictly as RFC 4180 is written; a single line may have quotation marks of its own in
 * its cells. Undefined behind the last line.
 */
export async function readRecord(lines: LookAhead, from: number): Promise<CsvRecord | undefined> {
  let text = await lines.at(from);
  if (text === undefined) return undefined;
  let read = cellsOf(text, false);
  if (read === 'wrong') return relaxedRecord(text, from);
  let end = from;
  while (read === 'open' && end - from < linesMax && text.length < lengthMax) {
    const line = await lines.at(end + 1);
    if (line === undefined) break;
    end += 1;
    text += `\n${line}`;
    // A line without a mark closes none.
    if (line.includes('"')) read = cellsOf(text, false);
  }
  if (Array.isArray(read)) return { end, cells: read, isSure: true, isOpen: false };
  return { end, cells: undefined, isSure: false, isOpen: read === 'open' };
}

function relaxedRecord(text: string, line: number): CsvRecord {
  const read = cellsOf(text, true);
  if (!Array.isArray(read))
    return { end: line, cells: undefined, isSure: false, isOpen: read === 'open' };
  const isPaired = text.split('"').length % 2 === 1;
  return { end: line, cells: read, isSure: isPaired, isOpen: false };
}

/** The cells of one record, its quotation marks read strictly or as they come; `open` when it goes on behind the text, `wrong` when its quotation marks are. */
export function cellsOf(text: string, isRelaxed: boolean): string[] | 'open' | 'wrong' {
  try {
    const [cells = ['']] = parse(text, {
      bom: true,
      relax_column_count: true,
      relax_quotes: isRelaxed,
      record_delimiter: '\n',
    });
    return cells;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'wrong';
  }
}
