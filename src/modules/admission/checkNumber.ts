import { badInput } from '../../kernel/appError.ts';
import type { Limit } from '../../kernel/limit.ts';

/** A whole number within its limits, or BAD_INPUT `too_few` | `too_many`. */
export function checkNumber(field: string, number: number, { min, max }: Limit): number {
  if (!Number.isInteger(number) || number < min)
    throw badInput(field, 'too_few', `Give at least ${String(min)}.`, min);
  if (number > max) throw badInput(field, 'too_many', `Give at most ${String(max)}.`, max);
  return number;
}
