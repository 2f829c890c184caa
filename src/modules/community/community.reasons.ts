import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    area: 'There is no such area, or it lies outside what the role may see.',
    area_full: 'An area has at most `limit` areas below it.',
    code_taken: 'The parent has an area with this code.',
    not_a_code: 'The code is not 1 to `limit` small letters, digits or "-".',
    too_deep: 'Nothing lies below a grid.',
    not_a_number: 'The telephone number holds other signs than digits, spaces, "-" and brackets.',
  },
  forPrograms: {},
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly community: Own;
  }
}
