import { countUnread } from '../../../src/modules/notices/readNotices.ts';
import type { LiveNewsResolvers } from '../../types.generated.ts';

export const LiveNews: Pick<LiveNewsResolvers, 'unreadNotices'> = {
  unreadNotices: ({ isOpening, told, shared }, _args, { work }) => {
    const { personId } = work.actor;
    if (!isOpening && !told.has(personId)) return null;
    return shared.once(`unread ${personId}`, () => countUnread(work));
  },
};
