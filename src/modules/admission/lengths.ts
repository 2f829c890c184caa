import { numbers, type Limits } from '../../kernel/limit.ts';

/** What is taken of pauses; no field of the schema takes one yet, so that these stand apart from the module's limits. */
export const pauseLengths = {
  /** How long an author's writing may be paused by one decision: 30 days. */
  pauseHours: numbers(1, 720),
  /** One text in so many minutes. */
  slowMinutes: numbers(5, 1_440),
} as const satisfies Limits;
