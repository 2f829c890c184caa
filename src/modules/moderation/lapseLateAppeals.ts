import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import type { Work } from '../../kernel/work.ts';
import { findClock } from '../calendar/legalClock.store.ts';
import { lapseAppeal } from './lapseAppeal.ts';
import { appealClockCode, appealClockId } from './reviewClocks.ts';
import { findReview } from './reviewItem.store.ts';
import { openAppeal } from './reviewItem.ts';

/** Takes back by themselves the decisions whose appeals nobody decided in time; how many. Repeated, none. */
export async function lapseLateAppeals(
  work: Work,
  events: readonly NumberedEvent[],
): Promise<number> {
  let lapsed = 0;
  for (const { subject } of events) {
    const clock = await findClock(subject.id);
    if (clock?.code !== appealClockCode) continue;
    if (await lapseIfOpen(work, clock.subject.id, subject.id)) lapsed += 1;
  }
  return lapsed;
}

const lapseIfOpen = (work: Work, reviewId: string, clockId: string): Promise<boolean> =>
  retryLostRace(async () => {
    const item = await findReview(reviewId);
    const appeal = item === null ? undefined : openAppeal(item);
    if (item === null || appeal === undefined) return false;
    if (appealClockId(item.id, appeal.decision) !== clockId) return false;
    const { id, version } = item;
    const outcome = await lapseAppeal(work, { id, version, decision: appeal.decision });
    return 'staleAt' in outcome ? lostRace : 'done' in outcome;
  });
