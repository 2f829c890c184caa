import type { Page, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import type { FailedEvent } from '../../platform/events/failedEvent.ts';
import { listDead } from '../../platform/events/failedEvent.store.ts';
import { allowOperator } from './operations.policy.ts';

/** The events that a listener has given up, the last given up first, for an administrator of a city. FORBIDDEN. */
export function readDeadEvents(
  { actor }: Work,
  reader: string,
  page: PageAsked,
): Promise<Page<FailedEvent>> {
  allowOperator(actor);
  return listDead(reader, page);
}
