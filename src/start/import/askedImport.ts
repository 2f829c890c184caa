import { existsSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { textFlag, WrongUsage, type Flags } from '../tool.ts';
import { parseFieldMap, type FieldMap } from './mapRow.ts';
import type { FileFormat } from './readRows.ts';

/** What the caller of an import asked for. */
export interface AskedImport {
  readonly file: string;
  readonly format: FileFormat;
  /** As the caller named it; detected when absent. */
  readonly encoding: string | undefined;
  readonly map: FieldMap;
  /** Whether the caller gave the map, or the usual names are taken. */
  readonly isMapGiven: boolean;
  readonly source: string;
  readonly area: string | undefined;
  readonly dryRun: boolean;
  readonly errors: string;
}

/** Reads the flags of an import. Throws WrongUsage, or one line when the file is not there. */
export function askedImport(flags: Flags, words: readonly string[], dataDir: string): AskedImport {
  const [file, ...more] = words;
  if (file === undefined || more.length > 0) throw new WrongUsage('name one file to import');
  if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`There is no file ${file}.`);
  const format = textFlag(flags, 'format') ?? extname(file).slice(1).toLowerCase();
  if (format !== 'csv' && format !== 'jsonl')
    throw new WrongUsage(`"${format}" is neither csv nor jsonl: say which with --format`);
  const map = textFlag(flags, 'map');
  const errors =
    textFlag(flags, 'errors') ?? join(dataDir, 'import-errors', `${basename(file)}.csv`);
  if (resolve(errors) === resolve(file))
    throw new WrongUsage('--errors names the file that is imported; it would be overwritten');
  return {
    file,
    format,
    encoding: textFlag(flags, 'encoding'),
    map: parseFieldMap(map),
    isMapGiven: map !== undefined,
    source: textFlag(flags, 'source') ?? basename(file, extname(file)),
    area: textFlag(flags, 'area'),
    dryRun: flags['dry-run'] === true,
    errors,
  };
}
