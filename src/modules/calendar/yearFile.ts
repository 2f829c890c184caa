import { parse } from 'csv-parse/sync';
import { badInput } from '../../kernel/appError.ts';
import { checkText } from '../../kernel/text.ts';
import { limits } from './calendar.limits.ts';
import type { MovedDay } from './workYear.ts';

const kinds: ReadonlyMap<string, MovedDay['kind']> = new Map([
  ['休', 'OFF'],
  ['放假', 'OFF'],
  ['off', 'OFF'],
  ['班', 'WORKED'],
  ['上班', 'WORKED'],
  ['worked', 'WORKED'],
]);

const heading = /^(?:日期|date)$/u;
const datePattern = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/**
 * The rows of a table of days: date (`2027-1-1`, `2027/01/01`, `2027年1月1日`), kind (休 or 班, off or worked) and holiday, between commas,
 * semicolons or tabs; the first row may be a heading. Throws BAD_INPUT `not_a_calendar` with the number of the first row that is none.
 */
export function readYearFile(file: string): MovedDay[] {
  const text = checkText('file', file, limits.workYearFile).normalize('NFKC');
  return rowsOf(text)
    .filter(([first = ''], i) => !(i === 0 && heading.test(first.toLowerCase())))
    .map((row, i) => dayOf(row, i + 1));
}

function rowsOf(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      trim: true,
      delimiter: [',', ';', '\t', '、'],
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch {
    throw badInput('file', 'not_a_calendar', 'The file is no table of date, kind and holiday.');
  }
}

function dayOf([date = '', kind = '', name = '']: readonly string[], row: number): MovedDay {
  const [, year, month = '', day = ''] = datePattern.exec(date) ?? [];
  const known = kinds.get(kind.toLowerCase());
  if (year === undefined || known === undefined)
    throw badInput(
      'file',
      'not_a_calendar',
      `Row ${String(row)} should be a date, 休 or 班, and the holiday.`,
      row,
    );
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, kind: known, name };
}
