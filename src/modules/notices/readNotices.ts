import type { Count } from '../../kernel/count.ts';
import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import type { Notice } from './notice.ts';
import { countNotices, listNotices } from './notice.store.ts';

/** What the person who asks was told, newest first; only what is unread when asked so. */
export async function readNotices(
  { actor }: Work,
  unreadOnly: boolean,
  page: PageAsked,
): Promise<CountedPage<Notice>> {
  const asked = { personId: ownPersonId(actor), unreadOnly };
  return { ...(await listNotices(asked, page)), count: () => countNotices(asked) };
}

/** How much of it is unread. */
export const countUnread = ({ actor }: Work): Promise<Count> =>
  countNotices({ personId: ownPersonId(actor), unreadOnly: true });
