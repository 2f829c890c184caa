import { isBlank } from '../../kernel/text.ts';
import { parse } from 'lossless-json';
import { numberText } from './numberText.ts';
import type { Row } from './row.ts';

/** The rows of JSONL lines; numbers become their text, so that ids above 2^53 stay apart. Empty lines are none. */
export async function* jsonRows(lines: AsyncIterable<string>): AsyncGenerator<Row> {
  let line = 0;
  for await (const raw of lines) {
    line += 1;
    if (!isBlank(raw)) yield jsonRow(raw, line);
  }
}

function jsonRow(raw: string, line: number): Row {
  const repeated: string[] = [];
  try {
    const value = parse(raw, null, {
      parseNumber: numberText,
      onDuplicateKey: ({ key, newValue }) => {
        repeated.push(key);
        return newValue;
      },
    });
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      return { line, wrong: 'not a JSON object' };
    const fields = { ...value };
    return repeated.length === 0 ? { line, fields } : { line, fields, repeated };
  } catch {
    return { line, wrong: 'not valid JSON' };
  }
}
