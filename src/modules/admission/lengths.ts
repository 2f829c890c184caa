import { characters, numbers, type Limits } from '../../kernel/limit.ts';

/** What is taken of the words that are watched for, of the modes of an area and of pauses. */
export const limits = {
  watchedText: characters(2, 40),
  watchedInstead: characters(1, 40),
  admissionReason: characters(2, 300),
  /** How long an emergency may last; nothing prolongs it in silence. */
  emergencyHours: numbers(1, 72),
  /** How long an author's writing may be paused by one decision: 30 days. */
  pauseHours: numbers(1, 720),
  /** One text in so many minutes. */
  slowMinutes: numbers(5, 1_440),
} as const satisfies Limits;
