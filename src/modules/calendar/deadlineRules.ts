import { answerDeadlines } from './answerDeadlines.ts';
import type { DeadlineRule } from './deadlineRule.ts';
import { mediationDeadlines } from './mediationDeadlines.ts';
import { recordDeadlines } from './recordDeadlines.ts';

/** Every deadline that the platform knows, in the order of the line. */
export const deadlineRules: readonly DeadlineRule[] = [
  ...answerDeadlines,
  ...mediationDeadlines,
  ...recordDeadlines,
];
