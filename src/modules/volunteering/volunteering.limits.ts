import { characters, numbers, within, type Limits } from '../../kernel/limit.ts';

/** How long a service is, how late it can be logged, how long what is said of it may be. */
export const limits = {
  serviceNote: characters(1, 500),
  serviceMinutes: numbers(10, 720),
  serviceLogging: within(30, 'days'),
} as const satisfies Limits;
