import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    operation_of_city: 'Only an administrator of a whole city looks after the installation.',
    run_running: 'It is running; look again when it has ended.',
    run_complete: 'It is complete; there is nothing to run again.',
    run_waiting: 'It has not been tried yet; it begins by itself.',
  },
  forPrograms: {
    job_run: 'There is no such run of a daily job.',
    event_reader: 'Nothing of this name reads events.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly operations: Own;
  }
}
