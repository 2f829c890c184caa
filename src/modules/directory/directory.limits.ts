import { characters, type Limits } from '../../kernel/limit.ts';

/** How much of a name is looked for. */
export const limits = {
  nameQuery: characters(1, 40),
} as const satisfies Limits;
