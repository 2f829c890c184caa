import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    not_written_down:
      'It could not be written down who asks, so nothing was shown or done; try again.',
    too_few_days: 'Its source has it kept for `limit` days at least.',
    too_many_days: 'Nothing is kept longer than `limit` days.',
    retention_of_city: 'Only an administrator of a whole city says how long lines are kept.',
  },
  forPrograms: {
    export:
      'There is nothing to fetch there: it was fetched, is older than ten minutes, or is another’s.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly audit: Own;
  }
}
