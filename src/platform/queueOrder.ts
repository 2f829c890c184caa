import { stepAt, type OrderScale } from './newestFirst.ts';

const timeDigits = 9;
const latestMs = 36 ** timeDigits - 1;
const dayMs = 86_400_000n;

/**
 * The place in a queue, highest first, as one string: a digit of urgency, then the moment from which it waits less what its weight
 * is worth in milliseconds, then the id. Age grows alike for all, so that no key ever has to be written anew.
 */
export function queueOrder(
  urgency: number,
  worthMs: number,
  { id, at }: { readonly id: string; readonly at: Date },
): string {
  const since = Math.max(0, at.getTime() - Math.round(worthMs));
  return `${String(urgency)}${(latestMs - since).toString(36).padStart(timeDigits, '0')}${id}`;
}

/** The keys of one urgency, a list by itself. Ten days of waiting are tried first. */
export const bandOf = (urgency: number): OrderScale & Required<Pick<OrderScale, 'band'>> => {
  const band = { from: String(urgency), to: String(urgency + 1) };
  return { top: () => band.to, width: 10n * dayMs * stepAt(timeDigits + 1), band };
};
