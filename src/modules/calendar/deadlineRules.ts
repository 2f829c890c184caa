import { answerDeadlines } from './answerDeadlines.ts';
import type { DeadlineRule } from './deadlineRule.ts';
import { gridDeadlines } from './gridDeadlines.ts';
import { mediationDeadlines } from './mediationDeadlines.ts';
import { moderationDeadlines } from './moderationDeadlines.ts';
import { recordDeadlines } from './recordDeadlines.ts';

/** Every deadline that the platform knows, in the order of the line. */
export const deadlineRules: readonly DeadlineRule[] = [
  ...answerDeadlines,
  ...mediationDeadlines,
  ...moderationDeadlines,
  ...gridDeadlines,
  ...recordDeadlines,
];
