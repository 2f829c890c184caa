import type { Migration } from '../platform/migration.ts';

/** What people chose among before they were told of the safety of their account. */
const before = ['ANSWERS', 'CASES', 'REMINDERS', 'SERVICES', 'RECORD', 'LOOK_UPS'];
const since = [...before, 'ACCOUNT'];

/**
 * Says of each choice among which topics it was made. Nothing tells a choice from before the topic of the account from one that said no to it
 * by mail: both are told by mail again, for it is about who gets into the account, and who wants none says so once more. An older program would
 * keep choices without this, so it must not go on beside it.
 */
export const topicsChosenAmong: Migration = {
  name: '202611302050-topics-chosen-among',
  kind: 'CONTRACT',
  about: 'topics that came after people had chosen',
  run: async (db) => {
    const choices = db.collection('notice_choices');
    await choices.updateMany(
      { among: { $exists: false }, 'sent.MAIL': 'ACCOUNT' },
      { $set: { among: since } },
    );
    await choices.updateMany({ among: { $exists: false } }, { $set: { among: before } });
  },
};
