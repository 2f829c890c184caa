import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    papers: 'You printed many papers lately; `retryAfterS` says when it goes on.',
  },
  forPrograms: {
    paper: 'There is no such paper.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly papers: Own;
  }
}
