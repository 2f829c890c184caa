import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    look_ups: 'People were looked up too often; `retryAfterS` says when it goes on.',
  },
  forPrograms: {},
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly directory: Own;
  }
}
