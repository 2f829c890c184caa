import { characters, within, type Limits } from '../../kernel/limit.ts';

/** What a look into somebody's record needs, and how long its key is still answered. */
export const limits = {
  lookUpPurpose: characters(4, 200),
  lookUpRepeating: within(10, 'minutes'),
} as const satisfies Limits;
