import type { Migration } from '../platform/migration.ts';

/** What goes to browsers where nobody chose otherwise. */
const topics = ['ANSWERS', 'CASES', 'REMINDERS', 'SERVICES', 'RECORD', 'LOOK_UPS', 'ACCOUNT'];

/** Gives each choice what goes to browsers: everything, as with whoever has not chosen; nothing does before a browser is turned on. */
export const choicesOfPush: Migration = {
  name: '202611301330-choices-of-push',
  kind: 'EXPAND',
  about: 'of what browsers are told',
  run: async (db) => {
    await db
      .collection('notice_choices')
      .updateMany({ 'sent.PUSH': { $exists: false } }, { $set: { 'sent.PUSH': topics } });
  },
};
