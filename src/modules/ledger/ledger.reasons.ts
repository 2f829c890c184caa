import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    account: 'There is no such record, or its holder lives outside what the role may see.',
    choices_today: 'A yes is taken at most `limit` times a day.',
  },
  forPrograms: {
    account_busy: 'Too many write to one record; `retryAfterS` says when it goes on.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly ledger: Own;
  }
}
