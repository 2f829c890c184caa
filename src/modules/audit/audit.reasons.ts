import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    not_written_down:
      'It could not be written down who asks, so nothing was shown or done; try again.',
  },
  forPrograms: {},
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly audit: Own;
  }
}
