import type { Model, Schema } from 'mongoose';

/** What is read of a path of a schema; mongoose's types leave some of it out. */
interface StoredPath {
  readonly path: string;
  readonly instance: string;
  readonly isRequired?: boolean;
  readonly enumValues?: readonly string[];
  readonly defaultValue?: unknown;
  /** Of a part, or of a list of parts. */
  readonly schema?: StoredPaths;
  /** Of a list of plain values. */
  readonly embeddedSchemaType?: StoredPath;
}

interface StoredPaths {
  readonly paths: Readonly<Record<string, StoredPath>>;
}

const words: Readonly<Record<string, string>> = {
  String: 'text',
  Date: 'moment',
  Number: 'number',
  Int32: 'whole number',
  Boolean: 'yes or no',
  Mixed: 'anything',
  Embedded: 'part',
  DocumentArrayElement: 'part',
};

function kindOf({ instance, embeddedSchemaType, enumValues = [] }: StoredPath): string {
  if (instance === 'Array' && embeddedSchemaType) return `list of ${kindOf(embeddedSchemaType)}`;
  const word = words[instance] ?? instance;
  return enumValues.length === 0 ? word : `${word} ${enumValues.join('|')}`;
}

/** `?` for what may be absent, and what stands for it where something does. */
function absenceOf({ instance, isRequired, defaultValue }: StoredPath): string {
  if (isRequired === true) return '';
  // A list that nobody gave is empty, unless the schema says otherwise.
  if (defaultValue === undefined) return instance === 'Array' ? '? (absent)' : '?';
  return typeof defaultValue === 'function' ? '?' : `? (${JSON.stringify(defaultValue)})`;
}

const linesOf = ({ paths }: StoredPaths, under = ''): string[] =>
  Object.entries(paths).flatMap(([name, path]) => [
    `${under}${name}: ${kindOf(path)}${absenceOf(path)}`,
    ...(path.schema ? linesOf(path.schema, `${under}${name}.`) : []),
  ]);

function indexLine([fields, options]: ReturnType<Schema['indexes']>[number]): string {
  const { unique, partialFilterExpression: partial, sparse, expireAfterSeconds } = options;
  const names = Object.entries(fields).map(([name, way]) => (way === 1 ? name : `${name} down`));
  const kind = unique === true ? 'once' : 'found by';
  const where = partial === undefined && sparse !== true ? '' : ', of those that have it';
  const after =
    expireAfterSeconds === undefined ? '' : `, dropped ${String(expireAfterSeconds)} s after`;
  return `${kind} ${names.join(' + ')}${where}${after}`;
}

const emptyKept = (schema: Schema): string[] =>
  schema.get('minimize') === false ? ['empty parts are kept'] : [];

/**
 * How a model keeps its documents, a line for each path and each index. Data that exist have this form: who changes it looks to
 * a migration.
 */
export function storedForm<D>({ schema }: Model<D>): string[] {
  const read: Schema & StoredPaths = schema;
  return [...linesOf(read), ...read.indexes().map(indexLine), ...emptyKept(read)];
}
