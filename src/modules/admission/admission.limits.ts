import { characters, numbers, type Limits } from '../../kernel/limit.ts';

/** What is taken of the words that are watched for and of the modes of an area. */
export const limits = {
  watchedText: characters(2, 40),
  watchedInstead: characters(1, 40),
  admissionReason: characters(2, 300),
  /** How long an emergency may last; nothing prolongs it in silence. */
  emergencyHours: numbers(1, 72),
} as const satisfies Limits;
