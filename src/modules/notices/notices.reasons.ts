import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    not_to_silence: 'Decisions about a person are always told in the page.',
    quiet_all_day: 'Quiet hours begin and end at different times.',
  },
  forPrograms: {
    not_a_time: 'A time of the day is a minute from 0 to `limit`.',
    notice: 'There is no such notice, or it is somebody else’s.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly notices: Own;
  }
}
