import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    in_the_future: 'The service has not begun.',
    not_over: 'The service is not over.',
    too_long_ago: 'The service began more than `limit` days ago.',
    service_overlaps: 'The volunteer has logged another service in this time.',
    own_service: 'A second person confirms a service.',
    service_already_decided: 'Somebody has decided about the service.',
  },
  forPrograms: {
    service: 'There is no such service, or it is not this person’s to see.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly volunteering: Own;
  }
}
