import type { MonthFragment } from '../../gql/generated/graphql.ts';

export type Months = readonly MonthFragment[];

/** The figures that are drawn, by the names of the schema and of the catalogue. */
export type Series = 'messages' | 'flags' | 'confirmed' | 'casesOpened' | 'casesClosed';

export const messageSeries: readonly Series[] = ['messages', 'flags', 'confirmed'];
export const caseSeries: readonly Series[] = ['casesOpened', 'casesClosed'];

/** From the first published month to the last one; a month between them of which nothing is known stays a gap. */
export const publishedIn = (months: Months): Months => {
  const isPublished = ({ countedAt }: MonthFragment) => countedAt !== null;
  return months.slice(months.findIndex(isPublished), months.findLastIndex(isPublished) + 1);
};
