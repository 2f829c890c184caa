import { GraphQLScalarType, Kind } from 'graphql';
import { badInput } from '../../../src/kernel/appError.ts';

const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/u;

const refused = () =>
  badInput('DateTime', 'not_a_moment', 'Write the moment as 2026-11-23T09:00:00.000Z.');

const momentOf = (value: unknown): Date => {
  if (typeof value !== 'string' || !isoMoment.test(value)) throw refused();
  const at = new Date(value);
  // Date.parse lets 30 February roll over into March: the day must come back as it was written.
  const days = new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 0));
  if (Number.isNaN(at.getTime()) || Number(value.slice(8, 10)) > days.getUTCDate()) throw refused();
  return at;
};

/** A moment: ISO 8601 with a zone on the way in, UTC with milliseconds on the way out. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => {
    if (!(value instanceof Date)) throw new TypeError('DateTime serializes dates only');
    return value.toISOString();
  },
  parseValue: momentOf,
  parseLiteral: (node) => momentOf(node.kind === Kind.STRING ? node.value : undefined),
});
