import { notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { isLate, oldestUnheard } from '../../platform/events/eventLag.ts';
import { messageSaved } from '../opinion/message.ts';
import { mayReadConflictFlagsOf } from './conflictFlag.policy.ts';
import { judging } from './judging.ts';

/** Since when the oldest wording waits to be judged, for those who read flags; null while none has waited for more than a minute. */
export async function readJudgingDelay({ actor, now }: Work): Promise<Date | null> {
  if (!mayReadConflictFlagsOf(actor, actor.scope)) throw notFound('flags');
  const since = await oldestUnheard(judging.name, [messageSaved]);
  return isLate(since, now) ? since : null;
}
