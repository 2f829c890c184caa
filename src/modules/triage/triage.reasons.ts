import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    flag_already_decided: 'Somebody has decided about the flag.',
    too_late_to_reopen: 'The time in which a decision can be taken back is over.',
    not_listed: 'The type is none of the official list.',
  },
  forPrograms: {
    flag: 'There is no such flag, or it lies outside what the role may see.',
    flags: 'The delay of judging is not this role’s to see.',
    machine_away: 'The machine that judges is away; it is done later.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly triage: Own;
  }
}
