import { AppError } from '../../kernel/appError.ts';
import { changeableFrom } from './accountRules.ts';

const reasonOf = { DISPLAY_NAME: 'display_name', HOME: 'home' } as const;

/** TOO_MANY (reason: the rule in lower case) while what was last changed at a moment has to stay. */
export function checkChangeable(
  code: keyof typeof reasonOf,
  lastChangedAt: Date | undefined,
  now: Date,
): void {
  const from = changeableFrom(code, lastChangedAt, now);
  if (from === undefined) return;
  throw new AppError('TOO_MANY', 'This was changed lately; it can be changed again later.', {
    reason: reasonOf[code],
    retryAfterS: Math.ceil((from.getTime() - now.getTime()) / 1000),
  });
}
