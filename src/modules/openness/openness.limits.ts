import { numbers, within, type Limits } from '../../kernel/limit.ts';

/** How figures are published. */
export const limits = {
  /** A count below is never published, nor what would lead to one. */
  figureGroup: numbers(5, Infinity),
  /** A month is published once, so many days after its end, so that most of what was decided late is in it. */
  figureSettling: within(3, 'days'),
} as const satisfies Limits;
