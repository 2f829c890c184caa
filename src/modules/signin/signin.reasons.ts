import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    second_step_set: 'A second step is set already.',
    second_step_not_begun: 'No second step waits for its first code; begin again.',
    sign_in_linked: 'An outside account is linked already.',
    second_step_needed: 'This role is acted in only with a second step; set one.',
  },
  forPrograms: {},
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly signin: Own;
  }
}
