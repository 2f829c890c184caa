import {
  countNotices,
  countNoticesAt,
  listNotices,
  listNoticesAt,
  listNoticesToSend,
} from '../../../src/modules/notices/notice.store.ts';
import { page, type Lists } from '../../stories/lists.ts';

const all = { personId: 'person', unreadOnly: false };
const unread = { personId: 'person', unreadOnly: true };

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listNotices: () => listNotices(all, page),
  listNoticesToSend: () => listNoticesToSend(100),
  'what is unread': () => listNotices(unread, page),
  listNoticesAt: () => listNoticesAt('/cases/2026-1', page),
  'how many at an address': () => countNoticesAt('/cases/2026-1'),
  'how many notices': () => countNotices(all),
  'how many are unread': () => countNotices(unread),
};
