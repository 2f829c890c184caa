import { pipeline, Readable } from 'node:stream';
import { parse, type InfoRecord } from 'csv-parse';
import type { Row } from './row.ts';

/** What is read alike for the header alone and for all rows. */
export const csvForm = { bom: true, relax_quotes: true, skip_empty_lines: true } as const;

interface CsvRecord {
  readonly record: Record<string, string>;
  readonly raw: string;
  readonly info: Pick<InfoRecord, 'lines'> & Partial<Pick<InfoRecord, 'error'>>;
}

interface Unclosed {
  readonly line: number;
  readonly raw: string;
}

/**
 * The rows of CSV text whose line ends are all `\n`, each with the line on which it begins. A quotation mark that is never closed
 * costs the line that opens it and no other: what was taken for its text is read again as rows.
 */
export async function* csvRows(text: Readable): AsyncGenerator<Row> {
  let columns: string[] | undefined;
  let source = text;
  let firstLine = 1;
  for (;;) {
    let unclosed: Unclosed | undefined;
    const parser = parse({
      ...csvForm,
      columns: columns ?? ((header: string[]) => (columns = header)),
      info: true,
      raw: true,
      relax_column_count: true,
      skip_records_with_error: true,
      on_skip: (error, raw = '') => {
        unclosed = { line: lineOf(error), raw };
      },
    });
    // What goes wrong in the source ends the parser too, and is thrown by the loop.
    pipeline(source, parser, () => undefined);
    for await (const row of parser as AsyncIterable<CsvRecord>) yield toRow(row, firstLine);
    const open: Unclosed | undefined = unclosed;
    if (open === undefined) return;
    const line = firstLine - 1 + beginningOf(open.line, open.raw);
    yield { line, wrong: 'a quotation mark is opened here and never closed' };
    const rest = restOf(open.raw);
    if (columns === undefined || rest === '') return;
    source = Readable.from([rest]);
    firstLine = line + 1;
  }
}

function toRow({ record, raw, info }: CsvRecord, firstLine: number): Row {
  const line = firstLine - 1 + beginningOf(info.lines, raw);
  if (info.error === undefined) return { line, fields: record };
  return { line, wrong: info.error.message.replace(/ on line \d+$/u, '') };
}

/** A record without the empty lines before it and the line end behind it. */
const bare = (raw: string): string => raw.replace(/^\n+/u, '').replace(/\n$/u, '');

/** The parser tells the line on which a record ends; it began as many lines before as it has line ends within. */
const beginningOf = (endLine: number, raw: string): number =>
  endLine - (bare(raw).split('\n').length - 1);

const restOf = (raw: string): string => bare(raw).split('\n').slice(1).join('\n');

const lineOf = (error: unknown): number =>
  error !== null && typeof error === 'object' && 'lines' in error ? Number(error.lines) : 0;
