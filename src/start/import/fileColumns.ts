import { WrongUsage } from '../tool.ts';
import { lookAlikes, quotedNames } from './columnName.ts';
import { csvHeader } from './csvRows.ts';
import type { Encoding } from './encoding.ts';
import type { FieldMap } from './mapRow.ts';
import { readRows, type FileFormat } from './readRows.ts';
import { textLines } from './textLines.ts';

/** JSON has no header: a column that none of so many rows has is taken for one that does not exist. */
const lookedAtMax = 1_000;

/** The columns of a file: a CSV's header, the fields of the first 1,000 rows of JSONL. None when there is nothing to read. */
export async function columnsOf(
  file: string,
  format: FileFormat,
  encoding: Encoding,
): Promise<readonly string[]> {
  if (format === 'csv') return csvHeader(textLines(file, encoding));
  const columns = new Set<string>();
  let rows = 0;
  for await (const row of readRows(file, format, encoding, () => undefined)) {
    if ('fields' in row) for (const name of Object.keys(row.fields)) columns.add(name);
    rows += 1;
    if (rows === lookedAtMax) break;
  }
  return [...columns];
}

/**
 * Throws WrongUsage, naming the columns there are, when the map names one that is not. A map that nobody gave (`isGiven` false)
 * only has to find its body: the other usual columns may be absent.
 */
export function checkColumns(map: FieldMap, columns: readonly string[], isGiven: boolean): void {
  if (columns.length === 0) return;
  const wanted = isGiven ? Object.values(map) : [map.body];
  const absent = wanted.filter((name) => lookAlikes(name, columns).length === 0);
  if (absent.length === 0) return;
  throw new WrongUsage(
    `There is no column ${quotedNames(absent)} in the file; it has ${quotedNames(columns)}. Say which is which with --map.`,
  );
}

/** Throws one line when a CSV's header has a mapped column twice, also in other case or with spaces: nobody knows which is meant. */
export function checkHeader(map: FieldMap, header: readonly string[]): void {
  for (const name of Object.values(map)) {
    const same = lookAlikes(name, header);
    if (same.length > 1)
      throw new Error(
        `The column "${name}" stands in the header ${String(same.length)} times (${quotedNames(same)}): rename all but one.`,
      );
  }
}
