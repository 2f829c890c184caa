import { calendarDate } from '../../../../src/kernel/clock.ts';
import { definedFields } from '../../../../src/kernel/definedFields.ts';
import { countRuns, listRuns } from '../../../../src/platform/jobRuns/jobRun.store.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

const dateOf = (at: Date | undefined) => (at === undefined ? undefined : calendarDate(at));

export const jobRuns: NonNullable<QueryResolvers['jobRuns']> = async (_parent, args) => {
  const { job, state, from, until } = args;
  const asked = { job, ...definedFields({ state, from: dateOf(from), until: dateOf(until) }) };
  const page = await listRuns(asked, pageArgs(args));
  return countedConnectionOf({ ...page, count: () => countRuns(asked) }, ({ date }) => date);
};
