import { GraphQLScalarType, Kind } from 'graphql';
import { badInput } from '../../../src/kernel/appError.ts';

const textOf = (value: unknown): string => {
  if (typeof value !== 'string' || value.includes('\u0000') || !value.isWellFormed())
    throw badInput('Text', 'not_text', 'The text holds characters that cannot be stored.');
  return value;
};

/** Text that can be kept byte for byte: no NUL, no lone surrogates. Its length is the use case's to judge. */
export const Text = new GraphQLScalarType<string, string>({
  name: 'Text',
  serialize: textOf,
  parseValue: textOf,
  parseLiteral: (node) => textOf(node.kind === Kind.STRING ? node.value : undefined),
});
