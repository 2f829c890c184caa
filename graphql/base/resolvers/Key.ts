import { GraphQLScalarType, Kind } from 'graphql';
import { badInput } from '../../../src/kernel/appError.ts';

const keyPattern = /^[A-Za-z0-9-]{8,64}$/u;

const keyOf = (value: unknown): string => {
  if (typeof value !== 'string' || !keyPattern.test(value))
    throw badInput('key', 'not_a_key', 'Use a key of 8 to 64 letters, digits or "-".', 64);
  return value;
};

/** The name of one act, made by the client, so that a repeated request does nothing twice. */
export const Key = new GraphQLScalarType<string, string>({
  name: 'Key',
  serialize: keyOf,
  parseValue: keyOf,
  parseLiteral: (node) => keyOf(node.kind === Kind.STRING ? node.value : undefined),
});
