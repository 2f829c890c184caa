import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {},
  forPrograms: {
    weights_missing: 'The weights of the classifier are not there.',
    weights_damaged: 'The weights of the classifier cannot be read.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly classifier: Own;
  }
}
