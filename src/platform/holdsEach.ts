import { trusted } from 'mongoose';

/**
 * The condition that a list of keys holds each of these. By the first the index is read; the others are asked of what it finds, in a
 * form that the Rust daemon does not take for a second bound of the index (it would sort in memory then). A list that holds any key
 * of `instead` fits too.
 */
export const holdsEach = (
  field: string,
  keys: readonly string[],
  instead: readonly string[] = [],
): Readonly<Record<string, unknown>> => {
  const [first, ...others] = keys;
  const anyOf = (key: string | undefined) => [key, ...instead];
  const each = others.map((key) => ({ [field]: trusted({ $not: { $nin: anyOf(key) } }) }));
  return {
    [field]: instead.length === 0 ? first : trusted({ $in: anyOf(first) }),
    ...(each.length === 0 ? {} : { $and: each }),
  };
};
