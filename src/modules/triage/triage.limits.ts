import { characters, within, type Limits } from '../../kernel/limit.ts';

/** How long remarks on a flag may be, and in which time a decision can be taken back. */
export const limits = {
  /** Why a message is put before those who decide. */
  raiseNote: characters(1, 500),
  /** A remark for colleagues. */
  flagNote: characters(0, 500),
  /** What the author is told beside the reason. */
  flagTold: characters(0, 500),
  flagReopening: within(10, 'minutes'),
} as const satisfies Limits;
