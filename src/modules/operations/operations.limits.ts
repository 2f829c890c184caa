import { characters, type Limits } from '../../kernel/limit.ts';

/** What is taken of what an administrator says on the work behind the page. */
export const limits = {
  runReason: characters(4, 200),
} as const satisfies Limits;
