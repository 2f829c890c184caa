import { trusted } from 'mongoose';

/**
 * The condition that a list of keys holds each of these. By the first the index is read; the others are asked of what it finds, in a
 * form that the Rust daemon does not take for a second bound of the index (it would sort in memory then).
 */
export const holdsEach = (
  field: string,
  keys: readonly string[],
): Readonly<Record<string, unknown>> => {
  const [first, ...others] = keys;
  const each = others.map((key) => ({ [field]: trusted({ $not: { $ne: key } }) }));
  return { [field]: first, ...(each.length === 0 ? {} : { $and: each }) };
};
