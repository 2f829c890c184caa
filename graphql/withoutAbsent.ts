import { isObjectType, type GraphQLSchema } from 'graphql';
import type { GraphQLContext } from './context.ts';

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== Date.prototype;

/**
 * An argument's value without what is absent in it: a client may leave a field out, send `null` or a variable without a value, and
 * means the same by all three.
 */
export function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined)
      .map(([name, inner]) => [name, withoutAbsent(inner)]),
  );
}

/** Gives every resolver its arguments without what is absent, so that none has to look: their types have no null (codegen.ts). */
export function dropAbsentArguments(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (field.args.length === 0 || resolve === undefined) continue;
      field.resolve = (parent, args, context: GraphQLContext, info) =>
        resolve(parent, withoutAbsent(args), context, info);
    }
  }
}
