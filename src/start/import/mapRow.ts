import { AppError } from '../../kernel/appError.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { contentHash } from '../../kernel/id.ts';
import { isBlank } from '../../kernel/text.ts';
import { importedMessage, type ImportRow } from '../../modules/opinion/importMessages.ts';
import type { Message } from '../../modules/opinion/message.ts';
import type { Work } from '../../kernel/work.ts';
import { WrongUsage } from '../tool.ts';
import { lookAlikes, quotedNames } from './columnName.ts';
import type { Row } from './row.ts';
import { timeOf } from './timeOf.ts';

const targets = ['title', 'body', 'externalId', 'at'] as const;

/** Which column of the file gives which field of a message. */
export type FieldMap = Readonly<Partial<Record<(typeof targets)[number], string>>> & {
  readonly body: string;
};

/** Reads `title=title,body=text,externalId=id,at=time`. Without a map, the columns are taken by these names. */
export function parseFieldMap(text: string | undefined): FieldMap {
  if (text === undefined)
    return { title: 'title', body: 'body', externalId: 'externalId', at: 'at' };
  const map: Partial<Record<string, string>> = {};
  for (const pair of text.split(',')) {
    const [target, column] = pair.split('=').map((word) => word.trim());
    if (!targets.some((known) => known === target) || column === undefined || column === '')
      throw new WrongUsage(
        `--map wants pairs like body=text of ${targets.join(', ')}; got "${pair}"`,
      );
    if (map[String(target)] !== undefined)
      throw new WrongUsage(`--map says twice where the ${String(target)} comes from`);
    map[String(target)] = column;
  }
  const { body, ...rest } = map;
  if (body === undefined) throw new WrongUsage('--map must say which column is the body: body=…');
  return { ...rest, body };
}

/** A message ready to be kept, or the line and the reason why not. */
export type MappedRow =
  | { readonly line: number; readonly message: Omit<Message, 'no'> }
  | { readonly line: number; readonly wrong: string };

/** Where imported messages belong and where they are said to come from. */
export interface ImportTarget {
  readonly source: string;
  readonly area: string;
  readonly map: FieldMap;
}

/**
 * The message of a row. A row without its own id is known by its words, so that a second import still meets the first. Whatever
 * is wrong with a row is said of that row: none ends an import.
 */
export function mapRow(work: Work, target: ImportTarget, row: Row): MappedRow {
  if ('wrong' in row) return row;
  const { line } = row;
  try {
    const map = columnsHere(row, target.map);
    return {
      line,
      message: importedMessage(
        work,
        target.source,
        target.area,
        toImportRow(row.fields, map, work.now),
      ),
    };
  } catch (error) {
    const field = error instanceof AppError ? error.detail.field : undefined;
    return { line, wrong: `${field ?? 'row'}: ${error instanceof Error ? error.message : ''}` };
  }
}

function toImportRow(
  fields: Readonly<Record<string, unknown>>,
  map: FieldMap,
  now: Date,
): ImportRow {
  const title = textOf(fields, map.title) ?? '';
  const body = textOf(fields, map.body);
  if (body === undefined)
    throw new AppError('BAD_INPUT', `no column "${map.body}" here`, { field: 'body' });
  const at = timeOf(textOf(fields, map.at), now);
  const externalId = textOf(fields, map.externalId)?.trim();
  return {
    title,
    body,
    externalId:
      externalId === undefined || isBlank(externalId) ? contentHash([title, body]) : externalId,
    ...definedFields({ at }),
  };
}

/**
 * The map in the very names that a row has for its columns (`Body` for `body`). Refuses a row with two fields for one column, of
 * which one would be dropped in silence.
 */
function columnsHere(
  { fields, repeated = [] }: Extract<Row, { readonly fields: unknown }>,
  map: FieldMap,
): FieldMap {
  const names = [...Object.keys(fields), ...repeated];
  const columnOf = (name: string): string => {
    const [here = name, ...more] = lookAlikes(name, names);
    if (more.length === 0) return here;
    throw new AppError(
      'BAD_INPUT',
      `stands ${String(more.length + 1)} times: ${quotedNames([here, ...more])}`,
      { field: name },
    );
  };
  const { body, ...others } = map;
  return {
    body: columnOf(body),
    ...Object.fromEntries(Object.entries(others).map(([target, name]) => [target, columnOf(name)])),
  };
}

/** A field as text. NULs are the padding of fixed-width exports: they are no part of what was said and are left out. */
function textOf(
  fields: Readonly<Record<string, unknown>>,
  column: string | undefined,
): string | undefined {
  const value = column === undefined ? undefined : fields[column];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value.replaceAll('\u0000', '');
  throw new AppError('BAD_INPUT', 'neither a text nor a number', { field: column ?? '' });
}
