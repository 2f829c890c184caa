import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import { keepStanding } from './changeReview.ts';
import { saveReportOutcome } from './report.store.ts';
import { findReviews } from './reviewItem.store.ts';
import { holding, type ReviewItem } from './reviewItem.ts';

/** Makes up for a crash after a decision, and notes what the reports came to; how many texts had to be put right. Repeated, none. */
export async function settleReviews(events: readonly NumberedEvent[], now: Date): Promise<number> {
  const items = await findReviews([...new Set(events.map(({ subject }) => subject.id))]);
  let changed = 0;
  for (const item of items) {
    if (await keepStanding(item, now)) changed += 1;
    await noteOutcomes(item);
  }
  return changed;
}

async function noteOutcomes(item: ReviewItem): Promise<void> {
  const last = holding(item).at(-1);
  if (last === undefined) return;
  const reporters = item.causes
    .slice(0, last.causes)
    .flatMap(({ kind, by }) => (kind === 'REPORT' && by !== undefined ? [by] : []));
  await saveReportOutcome(item.id, reporters, last.act === 'KEEP' ? 'KEPT' : 'AGREED');
}
