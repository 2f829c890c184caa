/** A command as the driver tells it to a monitor: its name and its body. */
export interface HeardCommand {
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Collections that stay small for ever, where the rules for growing ones do not bind. */
const smallCollections = new Set(['serials', 'rate_limits', 'schema_state']);

const allowedCommands = new Set([
  ...['hello', 'ismaster', 'ping', 'endSessions', 'find', 'getMore', 'killCursors', 'insert'],
  ...['update', 'delete', 'aggregate', 'explain', 'create', 'createIndexes', 'listCollections'],
  ...['listIndexes', 'dropIndexes', 'drop', 'dropDatabase'],
]);

const bannedStages = new Set([
  ...['$out', '$merge', '$lookup', '$graphLookup', '$unionWith', '$facet', '$text', '$geoNear'],
  ...['$search', '$skip', '$collStats', '$indexStats', '$setWindowFields'],
]);

const bannedAnywhere = new Set([
  ...['$where', '$function', '$accumulator', '$text', '$regex', '$regexMatch', '$near', '$meta'],
]);

const ranges = new Set(['$gt', '$gte', '$lt', '$lte']);
const logical = new Set(['$or', '$and', '$nor']);

type Rule = (command: HeardCommand) => string | undefined;

/** Why a command is outside the portable subset of docs/STYLE.md, or undefined when it is inside. */
export function whyNotPortable(command: HeardCommand): string | undefined {
  for (const rule of rules) {
    const why = rule(command);
    if (why !== undefined) return why;
  }
  return undefined;
}

const rules: readonly Rule[] = [
  ({ name, body }) => {
    if (allowedCommands.has(name)) return undefined;
    if (name === 'findAndModify' && smallCollections.has(textOf(body['findAndModify'])))
      return undefined;
    return `the command ${name} is not used on collections that grow`;
  },
  ({ body }) =>
    body['startTransaction'] === true || body['autocommit'] === false
      ? 'no multi-document transaction'
      : undefined,
  ({ body }) => (body['collation'] === undefined ? undefined : 'no collation'),
  ({ body }) =>
    typeof body['skip'] === 'number' && body['skip'] > 0 ? 'no skip: page by a range' : undefined,
  ({ body }) => whySecondary(body['$readPreference']),
  ({ name, body }) => (name === 'find' ? whyNotAList(body) : undefined),
  ({ body }) => whyProjection(body['projection']),
  ({ body }) => first(filtersOf(body), whyNotAFilter),
  ({ body }) =>
    first(
      listOf(body['updates']).map((one) => fieldOf(one, 'u')),
      whyNotAnUpdate,
    ),
  ({ name, body }) => (name === 'aggregate' ? whyNotAPipeline(body) : undefined),
  ({ body }) => first(listOf(body['indexes']), whyNotAnIndex),
  ({ body }) => whyBannedWord(body),
];

/** Every filter that a command carries. */
const filtersOf = (body: HeardCommand['body']): unknown[] => [
  body['filter'],
  body['query'],
  ...listOf(body['updates']).map((one) => fieldOf(one, 'q')),
  ...listOf(body['deletes']).map((one) => fieldOf(one, 'q')),
  ...listOf(body['pipeline']).map((stage) => fieldOf(stage, '$match')),
];

function whySecondary(preference: unknown): string | undefined {
  const mode = fieldOf(preference, 'mode');
  return mode === undefined || mode === 'primary' || mode === 'primaryPreferred'
    ? undefined
    : `no read preference ${textOf(mode)}`;
}

/** A sorted list needs a selective condition and one sort field, which is not `_id`. */
function whyNotAList(body: HeardCommand['body']): string | undefined {
  const sort = entriesOf(body['sort']);
  if (sort.length === 0 || smallCollections.has(textOf(body['find']))) return undefined;
  if (sort.length > 1) return 'a list is sorted by one field';
  if (sort[0]?.[0] === '_id') return 'no sort by _id';
  return entriesOf(body['filter']).length === 0 ? 'a sorted list needs a condition' : undefined;
}

function whyProjection(projection: unknown): string | undefined {
  const nested = entriesOf(projection).find(
    ([, value]) => isObject(value) && !Object.keys(value).every((key) => key.startsWith('$')),
  );
  return nested === undefined ? undefined : `no nested-object projection (${nested[0]})`;
}

function whyNotAFilter(filter: unknown): string | undefined {
  for (const [field, value] of entriesOf(filter)) {
    if (field === '$or' || field === '$nor') return `no top-level ${field}`;
    if (field === '$expr' && JSON.stringify(value).includes('$$NOW'))
      return "no $$NOW inside a filter's $expr";
    if (field === '_id' && entriesOf(value).some(([key]) => ranges.has(key)))
      return 'no range on _id';
    if (field === '$and') return first(listOf(value), whyNotAFilter);
    const why = whyNotACondition(field, value);
    if (why !== undefined) return why;
  }
  return undefined;
}

function whyNotACondition(field: string, value: unknown): string | undefined {
  if (isRegExp(value)) return `no RegExp in a filter (${field})`;
  if (listOf(fieldOf(value, '$in')).some(isRegExp)) return `no RegExp in a filter (${field})`;
  if (field.includes('.') && listOf(fieldOf(value, '$all')).length > 1)
    return `no $all with several values on a dotted path (${field})`;
  const inner = deepKeys(fieldOf(value, '$elemMatch')).find((key) => logical.has(key));
  return inner === undefined ? undefined : `no ${inner} inside $elemMatch (${field})`;
}

function whyNotAnUpdate(update: unknown): string | undefined {
  if (Array.isArray(update)) return whyNotOnNow(update);
  for (const [operator, fields] of entriesOf(update)) {
    const positional = Object.keys(isObject(fields) ? fields : {}).find((path) =>
      path.split('.').includes('$'),
    );
    if (positional !== undefined) return `no positional $ (${positional})`;
    if (operator === '$pull' && deepKeys(fields).includes('$or')) return 'no $or in $pull';
  }
  return undefined;
}

const comparisons = new Set(['$lt', '$lte', '$gt', '$gte', '$eq', '$ne', '$cmp', '$max', '$min']);
const sums = new Set(['$add', '$subtract']);

/**
 * What the small daemons do wrong with the store's clock: the Rust daemon cannot add a number to it, and to the Python
 * daemon a stored date and `$$NOW` are always equal, so that no lease ever runs out.
 */
function whyNotOnNow(expression: unknown): string | undefined {
  if (Array.isArray(expression)) return first(expression, whyNotOnNow);
  for (const [operator, operands] of entriesOf(expression)) {
    const dates = listOf(operands).filter(isDateOfNow);
    if (dates.length > 0 && sums.has(operator)) return `no ${operator} on $$NOW: use $dateAdd`;
    if (dates.length > 0 && comparisons.has(operator))
      return `no ${operator} of a date with $$NOW: compare { $toLong: … } with { $toLong: '$$NOW' }`;
    const inner = whyNotOnNow(operands);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** True for `$$NOW` and what is still a date made from it, but not for a number made from it. */
const isDateOfNow = (operand: unknown): boolean =>
  operand === '$$NOW' ||
  entriesOf(operand).some(
    ([operator, inner]) =>
      (operator === '$dateAdd' || operator === '$dateSubtract') &&
      JSON.stringify(inner).includes('$$NOW'),
  );

function whyNotAPipeline(body: HeardCommand['body']): string | undefined {
  const stages = listOf(body['pipeline']);
  const banned = stages.flatMap((stage) => Object.keys(isObject(stage) ? stage : {}));
  const stage = banned.find((name) => bannedStages.has(name));
  if (stage !== undefined) return `no ${stage} stage`;
  const selective =
    typeof body['aggregate'] !== 'string' ||
    smallCollections.has(body['aggregate']) ||
    entriesOf(fieldOf(stages[0], '$match')).length > 0 ||
    fieldOf(stages[0], '$changeStream') !== undefined;
  return selective
    ? undefined
    : 'an aggregation begins with a selective $match: no whole collections';
}

function whyNotAnIndex(index: unknown): string | undefined {
  const other = entriesOf(fieldOf(index, 'key')).find(([, sort]) => sort !== 1 && sort !== -1);
  if (other !== undefined) return `no ${textOf(other[1])} index (${other[0]})`;
  return fieldOf(index, 'collation') === undefined ? undefined : 'no collation on an index';
}

function whyBannedWord(body: HeardCommand['body']): string | undefined {
  const word = [...filtersOf(body), body['pipeline'], body['projection']]
    .flatMap((part) => deepKeys(part))
    .find((key) => bannedAnywhere.has(key));
  return word === undefined ? undefined : `no ${word}`;
}

function first(parts: readonly unknown[], why: (part: unknown) => string | undefined) {
  for (const part of parts) {
    const found = why(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isRegExp(value);

const isRegExp = (value: unknown): boolean =>
  value instanceof RegExp ||
  (typeof value === 'object' &&
    value !== null &&
    '_bsontype' in value &&
    value._bsontype === 'BSONRegExp');

const fieldOf = (value: unknown, field: string): unknown =>
  isObject(value) ? value[field] : undefined;

const entriesOf = (value: unknown): [string, unknown][] =>
  isObject(value) ? Object.entries(value) : [];

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : String(value));

/** Every key at any depth, through lists too. */
function deepKeys(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(deepKeys);
  return entriesOf(value).flatMap(([key, inner]) => [key, ...deepKeys(inner)]);
}
