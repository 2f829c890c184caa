import { all, mutation, own, page, query, signedIn, type Row } from '../accessRow.ts';

const ownAlone = { to: all(own), rest: own };

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('notices', 'nothing', `(first: 5) ${page}`, signedIn),
  query('noticeChoice', 'nothing', ' { dailyAt }', signedIn),
  query('unreadNotices', 'nothing', '{ number }', signedIn),
  mutation('markNoticeRead', 'notice', '(id: "$id") { id readAt }', ownAlone),
  mutation('markNoticesRead', 'notice', '(upTo: "$id") { number }', ownAlone),
  mutation(
    'chooseNotices',
    'nothing',
    '(input: { version: 0, silenced: [], byMail: [], bySms: [], byPush: [], quietHours: { from: 1, to: 2 } }) { silenced }',
    signedIn,
  ),
];
