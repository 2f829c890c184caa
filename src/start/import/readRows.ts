import { csvRows } from './csvRows.ts';
import { encodingName, type Encoding } from './encoding.ts';
import { readsAsChinese } from './everydayText.ts';
import { jsonRows } from './jsonRows.ts';
import type { Row } from './row.ts';
import { textLines } from './textLines.ts';

export type FileFormat = 'csv' | 'jsonl';

/** The rows of a file in their order; a row that cannot be read comes as such, with its line, and the rest goes on. */
export async function* readRows(
  file: string,
  format: FileFormat,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Row> {
  const lines = textLines(file, encoding, onBytes);
  for await (const row of format === 'csv' ? csvRows(lines) : jsonRows(lines)) {
    const wrong = 'fields' in row ? whyUnreadable(encoding, row.fields) : undefined;
    yield wrong === undefined ? row : { line: row.line, wrong };
  }
}

/** Why nobody knows what a row said; undefined when it can be read. */
function whyUnreadable(
  encoding: Encoding,
  fields: Readonly<Record<string, unknown>>,
): string | undefined {
  // Where bytes were of no character, the decoder has put a mark.
  if (!encoding.isWhole && JSON.stringify(fields).includes('\ufffd'))
    return `holds bytes that are no ${encodingName({ ...encoding, isWhole: true }).toUpperCase()}`;
  if (encoding.isGuess && !readsAsChinese(Object.values(fields).join('\n')))
    return `reads as no Chinese in ${encoding.label}; if it is right so, say --encoding ${encoding.label}`;
  return undefined;
}
