import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { isBlank } from '../../kernel/text.ts';
import { csvRows } from './csvRows.ts';
import type { Encoding } from './detectEncoding.ts';
import type { Row } from './row.ts';

export type FileFormat = 'csv' | 'jsonl';

/** The rows of a file in their order; a row that cannot be read comes as such, with its line, and the rest goes on. */
export function readRows(
  file: string,
  format: FileFormat,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
): AsyncIterable<Row> {
  const text = readText(file, encoding, onBytes);
  const rows = format === 'csv' ? csvRows(text) : jsonRows(text);
  return encoding === 'broken utf-8' ? withoutBroken(rows) : rows;
}

/** The text of a file with `\n` as its only line end. */
export const readText = (
  file: string,
  encoding: Encoding,
  onBytes: (bytes: number) => void = () => undefined,
): Readable => Readable.from(decode(file, encoding, onBytes));

async function* decode(file: string, encoding: Encoding, onBytes: (bytes: number) => void) {
  const decoder =
    encoding === 'broken utf-8'
      ? new TextDecoder('utf-8')
      : new TextDecoder(encoding, { fatal: true });
  // A line end cut by the end of a block waits for its other half.
  let held = '';
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    onBytes(chunk.length);
    const text = held + decoder.decode(chunk, { stream: true });
    held = text.endsWith('\r') ? '\r' : '';
    yield withPlainLineEnds(text.slice(0, text.length - held.length));
  }
  yield withPlainLineEnds(held + decoder.decode());
}

const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/gu, '\n');

async function* jsonRows(text: Readable): AsyncGenerator<Row> {
  let line = 0;
  for await (const raw of linesOf(text)) {
    line += 1;
    if (!isBlank(raw)) yield jsonRow(raw, line);
  }
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
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

/** Where bytes were no UTF-8, the decoder has put a mark: such a row is refused, for nobody knows what it said. */
async function* withoutBroken(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  for await (const row of rows) {
    const isBroken = 'fields' in row && JSON.stringify(row.fields).includes('\ufffd');
    yield isBroken ? { line: row.line, wrong: 'holds bytes that are no UTF-8' } : row;
  }
}
