import { characters, within, type Limits } from '../../kernel/limit.ts';

/** How long what people write about a text may be, and in which time something can be done. */
export const limits = {
  /** What a reporter adds to the kind. */
  reportText: characters(0, 500),
  /** What the author is told of a decision. */
  decisionSentence: characters(1, 300),
  /** Why the author thinks that a decision is wrong. */
  appealText: characters(1, 1_000),
  /** Why an appeal was decided so. */
  appealReasons: characters(1, 1_000),
  /** How long nobody else decides on what somebody has taken up. */
  reviewClaim: within(10, 'minutes'),
  decisionUndo: within(10, 'minutes'),
  appealTime: within(30, 'days'),
} as const satisfies Limits;
