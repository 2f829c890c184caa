import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { parse, type Info } from 'csv-parse';

/** One row of a file: where it stands, and its fields or what is wrong with it. */
export type Row =
  | { readonly line: number; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly wrong: string };

export type FileFormat = 'csv' | 'jsonl';
export type Encoding = 'utf-8' | 'gb18030';

/** UTF-8 (with or without BOM) when every byte of the file is valid as such, else GB18030, in which older exports come. */
export async function detectEncoding(file: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>)
      decoder.decode(chunk, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'gb18030';
    throw error;
  }
}

/** The rows of a file in their order; a row that cannot be read comes as such, with its line, and the rest goes on. */
export function readRows(
  file: string,
  format: FileFormat,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
): AsyncIterable<Row> {
  const text = Readable.from(decode(file, encoding, onBytes));
  return format === 'csv' ? csvRows(text) : jsonRows(text);
}

async function* decode(file: string, encoding: Encoding, onBytes: (bytes: number) => void) {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    onBytes(chunk.length);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

async function* jsonRows(text: Readable): AsyncGenerator<Row> {
  let line = 0;
  for await (const raw of createInterface({ input: text, crlfDelay: Infinity })) {
    line += 1;
    if (raw.trim() !== '') yield jsonRow(raw, line);
  }
}

function jsonRow(raw: string, line: number): Row {
  try {
    const value: unknown = JSON.parse(raw);
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return { line, fields: { ...value } };
    return { line, wrong: 'not a JSON object' };
  } catch {
    return { line, wrong: 'not valid JSON' };
  }
}

async function* csvRows(text: Readable): AsyncGenerator<Row> {
  const skipped: Row[] = [];
  const parser = text.pipe(
    parse({
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        skipped.push({ line: lineOf(error), wrong: error?.message ?? 'not valid CSV' });
      },
    }),
  );
  for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
    yield* skipped.splice(0);
    yield { line: info.lines, fields: record };
  }
  yield* skipped.splice(0);
}

interface CsvRecord {
  readonly record: Record<string, string>;
  readonly info: Info;
}

const lineOf = (error: unknown): number =>
  error !== null && typeof error === 'object' && 'lines' in error ? Number(error.lines) : 0;
