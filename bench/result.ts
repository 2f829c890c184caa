/** One line of a figure's table. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** What one bench came to: where it was measured, its rows, and whether every row with a limit keeps it. */
export interface Result {
  readonly name: string;
  /** One sentence: what is compared with what. */
  readonly about?: string;
  readonly store?: string;
  /** Why nothing was measured. */
  readonly skipped?: string;
  readonly rows: readonly Row[];
  readonly holds: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rowOf = (value: unknown): Row =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : { value }).map(([key, one]) => [
      key,
      typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean' ? one : null,
    ]),
  );

/**
 * Reads what a bench's process printed: its last line, `{"figures": row or rows, …}`. A process that failed without such a
 * line does not hold; a row that says `holds: false` makes the whole not hold.
 */
export function readResult(name: string, stdout: string, exitCode: number | null): Result {
  const last = stdout.trimEnd().split('\n').at(-1) ?? '';
  const failed: Result = { name, rows: [], holds: false, skipped: `it failed: ${last}` };
  let told: unknown;
  try {
    told = JSON.parse(last);
  } catch {
    return failed;
  }
  if (!isObject(told) || told['figures'] === undefined) return failed;
  const { figures, about, store, skipped } = told;
  const rows = (Array.isArray(figures) ? figures : [figures]).map(rowOf);
  return {
    name,
    ...(typeof about === 'string' ? { about } : {}),
    ...(typeof store === 'string' ? { store } : {}),
    ...(typeof skipped === 'string' ? { skipped } : {}),
    rows,
    holds: exitCode === 0 && rows.every((row) => row['holds'] !== false),
  };
}

/** A result as lines for people: a heading, then its rows under the names of their columns. */
export function linesOf({ name, about, store, skipped, rows, holds }: Result): string[] {
  const heading = [
    name,
    ...(store === undefined ? [] : [`(store: ${store})`]),
    ...(about === undefined ? [] : [`– ${about}`]),
    ...(holds ? [] : ['** does not hold **']),
  ].join(' ');
  const skippedLine = skipped === undefined ? [] : [`  ${skipped}`];
  return [heading, ...skippedLine, ...tableOf(rows).map((line) => `  ${line}`)];
}

/** Rows as a table in plain text; a column that not every row has is empty there. */
export function tableOf(rows: readonly Row[]): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (columns.length === 0) return [];
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  return cells.map((line) => line.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '));
}

/** Ends a bench's process: its result as one line of JSON (with `--json`) or as a table; exit 1 when a limit is not kept. */
export function tell(result: Omit<Result, 'rows' | 'holds'> & { figures: readonly Row[] }): void {
  const line = JSON.stringify(result);
  const read = readResult(result.name, line, 0);
  const text = process.argv.includes('--json') ? line : linesOf(read).join('\n');
  process.stdout.write(`${text}\n`);
  process.exitCode = read.holds ? 0 : 1;
}

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** A number with so many digits after the point. */
export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
