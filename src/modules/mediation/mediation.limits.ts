import { characters, type Limits } from '../../kernel/limit.ts';

/** How long what is written into a case may be. */
export const limits = {
  caseTitle: characters(1, 80),
  /** The name of a side without an account. */
  partyName: characters(1, 40),
  meetingNote: characters(1, 2_000),
  /** The facts, and what each side does. */
  agreementText: characters(1, 2_000),
  /** A remark beside what was found, or beside a reason. */
  caseNote: characters(0, 500),
} as const satisfies Limits;
