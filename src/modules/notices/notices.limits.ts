import { numbers, type Limits } from '../../kernel/limit.ts';
import { minutesOfDay } from './noticeChoice.ts';

/** What is taken for the times of notices. */
export const limits = {
  minuteOfDay: numbers(0, minutesOfDay - 1),
} as const satisfies Limits;
