import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    message: 'There is no such message, or it is not this person’s to see.',
    report: 'There is no such report, or it lies outside what the role may see.',
  },
  forPrograms: {
    comment: 'There is no such comment, or it is not this person’s.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly opinion: Own;
  }
}
