import { characters, type Limits } from '../../kernel/limit.ts';

/** What is taken for signing in. */
export const limits = {
  /** Why an administrator took a second step away. */
  secondStepReason: characters(2, 200),
} as const satisfies Limits;
