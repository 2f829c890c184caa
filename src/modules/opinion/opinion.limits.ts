import { characters, type Limits } from '../../kernel/limit.ts';
import { partLengthMin, queryLengthMax } from '../../platform/searchLimits.ts';

/** How long what people write may be. */
export const limits = {
  messageTitle: characters(0, 80),
  messageBody: characters(1, 5_000),
  reportPlace: characters(1, 100),
  commentBody: characters(1, 1_000),
  /** What a list is searched for, of any module. */
  listQuery: characters(partLengthMin, queryLengthMax),
} as const satisfies Limits;
