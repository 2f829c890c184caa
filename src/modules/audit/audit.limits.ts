import { characters, numbers, within, type Limits } from '../../kernel/limit.ts';

/** What is taken of what is given out of the log, and how long lines are kept. */
export const limits = {
  exportPurpose: characters(4, 200),
  exportOpen: within(10, 'minutes'),
  retentionReason: characters(4, 200),
  retentionDays: numbers(1_096, 10_958),
} as const satisfies Limits;
