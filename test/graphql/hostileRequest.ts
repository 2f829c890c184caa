import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  print,
  valueFromASTUntyped,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { assert } from '../../src/kernel/assert.ts';

/** Where one value goes in the variables of an operation. */
export interface Place {
  /** Names of variables and fields; 0 for the one element of a list. */
  readonly at: readonly (string | 0)[];
  /** The name of its scalar or enum. */
  readonly type: string;
}

/** An operation of one root field with its arguments in variables. */
export interface Operation {
  readonly field: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Everywhere where a value may be given, also where none is. */
  readonly places: readonly Place[];
}

function placesIn(type: GraphQLInputType, at: Place['at']): Place[] {
  if (isNonNullType(type)) return placesIn(type.ofType, at);
  if (isListType(type)) return placesIn(type.ofType, [...at, 0]);
  if (!isInputObjectType(type)) return [{ at, type: getNamedType(type).name }];
  return Object.values(type.getFields()).flatMap((one) => placesIn(one.type, [...at, one.name]));
}

const list = (items: readonly string[]): string =>
  items.length === 0 ? '' : `(${items.join(', ')})`;

/** A question of one field with literal arguments, as an operation with the same values in variables. */
export function operationOf(schema: GraphQLSchema, question: string): Operation {
  const [asked] = parse(question).definitions;
  assert(asked?.kind === Kind.OPERATION_DEFINITION, 'an operation');
  const [node] = asked.selectionSet.selections;
  assert(node?.kind === Kind.FIELD, 'of one field');
  const field = node.name.value;
  const args = schema.getRootType(asked.operation)?.getFields()[field]?.args ?? [];
  const head = list(args.map(({ name, type }) => `$${name}: ${String(type)}`));
  const passed = list(args.map(({ name }) => `${name}: $${name}`));
  const fields = node.selectionSet === undefined ? '' : print(node.selectionSet);
  const given = node.arguments ?? [];
  return {
    field,
    document: `${asked.operation}${head} { ${field}${passed} ${fields} }`,
    variables: Object.fromEntries(
      given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
    ),
    places: args.flatMap(({ name, type }) => placesIn(type, [name])),
  };
}

/** The same value but for what stands at one place in it. */
export function withValue(value: unknown, [first, ...rest]: Place['at'], inner: unknown): unknown {
  if (first === undefined) return inner;
  if (first === 0) return [withValue(undefined, rest, inner)];
  const object = typeof value === 'object' && value !== null ? value : {};
  const before: unknown = Object.entries(object).find(([name]) => name === first)?.[1];
  return { ...object, [first]: withValue(before, rest, inner) };
}
