import { notFound } from '../../kernel/appError.ts';
import type { Count } from '../../kernel/count.ts';
import type { Work } from '../../kernel/work.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import { findNotice, saveReadUpTo } from './notice.store.ts';
import { countUnread } from './readNotices.ts';

/**
 * Writes down that the person has read everything up to one of their notices: what came after it was not in sight and stays unread.
 * Gives how much that is. NOT_FOUND for somebody else's.
 */
export async function markNoticesRead(work: Work, upTo: string): Promise<Count> {
  const personId = ownPersonId(work.actor);
  const last = await findNotice(personId, upTo);
  if (last === null) throw notFound('notice');
  await saveReadUpTo(personId, last.order, work.now);
  return countUnread(work);
}
