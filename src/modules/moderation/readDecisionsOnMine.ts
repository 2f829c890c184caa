import type { Work } from '../../kernel/work.ts';
import { decisionsOnMine, type DecisionOnMine } from './decisionOnMine.ts';
import { listReviewsOf } from './reviewItem.store.ts';

/** So many texts with decisions a person reads about at once: the newest. */
const textsMax = 50;

/** What was decided on the person’s own texts, the newest first, in whichever role they act. */
export async function readDecisionsOnMine({ actor, now }: Work): Promise<DecisionOnMine[]> {
  const items = await listReviewsOf(actor.personId, textsMax);
  return items
    .flatMap((item) => decisionsOnMine(item, now))
    .toSorted((one, other) => other.decision.at.getTime() - one.decision.at.getTime());
}
