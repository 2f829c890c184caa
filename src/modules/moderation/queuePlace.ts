import { queueOrder } from '../../platform/queueOrder.ts';
import { certaintyOf, harmMax, type Cause } from './cause.ts';

/** A sure report of the greatest harm stands in the queue as if it had come so much earlier. */
const surestHarmMs = 10 * 86_400_000;

/** What places a text in the queue. */
export interface QueueInputs {
  /** The greatest harm of any cause, 1 to 3. */
  readonly harm: number;
  /** How sure all causes together are, 0 to 1. */
  readonly certainty: number;
}

/** The harm and certainty of causes; of no cause nothing. */
export const inputsOf = (causes: readonly Pick<Cause, 'harm' | 'weight'>[]): QueueInputs => ({
  harm: causes.reduce((most, { harm }) => Math.max(most, harm), 0),
  certainty: certaintyOf(causes.map(({ weight }) => weight)),
});

/**
 * The place in the queue, highest first: harm times certainty counts as so many days of waiting (3 × 1 as ten), so that harm comes
 * first and nothing waits for ever. Age grows alike for all, so that no place ever has to be written anew.
 */
export function queuePlace(
  causes: readonly Pick<Cause, 'harm' | 'weight'>[],
  of: { readonly id: string; readonly at: Date },
): string {
  const { harm, certainty } = inputsOf(causes);
  return queueOrder(0, ((harm * certainty) / harmMax) * surestHarmMs, of);
}
