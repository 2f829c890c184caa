import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { WrongUsage } from '../tool.ts';
import { csvForm } from './csvRows.ts';
import type { Encoding } from './detectEncoding.ts';
import type { FieldMap } from './mapRow.ts';
import { readRows, readText, type FileFormat } from './readRows.ts';

/** JSON has no header: a column that none of so many rows has is taken for one that does not exist. */
const lookedAtMax = 1_000;

/** The columns of a file: a CSV's header, the fields of the first 1,000 rows of JSONL. None when there is nothing to read. */
export async function columnsOf(
  file: string,
  format: FileFormat,
  encoding: Encoding,
): Promise<string[]> {
  if (format === 'csv') return headerOf(file, encoding);
  const columns = new Set<string>();
  let rows = 0;
  for await (const row of readRows(file, format, encoding, () => undefined)) {
    if ('fields' in row) for (const name of Object.keys(row.fields)) columns.add(name);
    rows += 1;
    if (rows === lookedAtMax) break;
  }
  return [...columns];
}

async function headerOf(file: string, encoding: Encoding): Promise<string[]> {
  const parser = parse({ ...csvForm, to: 1 });
  const text = readText(file, encoding);
  pipeline(text, parser, () => undefined);
  for await (const header of parser as AsyncIterable<string[]>) {
    text.destroy();
    return header;
  }
  return [];
}

/**
 * Throws WrongUsage, naming the columns there are, when the map names one that is not. A map that nobody gave (`isGiven` false)
 * only has to find its body: the other usual columns may be absent.
 */
export function checkColumns(map: FieldMap, columns: readonly string[], isGiven: boolean): void {
  if (columns.length === 0) return;
  const wanted = isGiven ? Object.values(map) : [map.body];
  const absent = wanted.filter((name) => !columns.includes(name));
  if (absent.length === 0) return;
  const names = (list: readonly string[]) => list.map((name) => `"${name}"`).join(', ');
  throw new WrongUsage(
    `There is no column ${names(absent)} in the file; it has ${names(columns)}. Say which is which with --map.`,
  );
}
