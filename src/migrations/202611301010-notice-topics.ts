import type { Migration } from '../platform/migration.ts';

/** What the kinds of notices were about that had been told by then. */
const topics: Readonly<Record<string, readonly string[]>> = {
  ANSWERS: ['POST_CONFIRMED', 'POST_READ'],
  CASES: [
    'CASE_OPENED',
    'CONSENT_ASKED',
    'CASE_MEETING',
    'CASE_EXTENDED',
    'CASE_AGREED',
    'CASE_CLOSED',
  ],
  REMINDERS: ['PERFORMANCE_DUE'],
  SERVICES: ['SERVICE_CONFIRMED', 'SERVICE_DECLINED'],
  RECORD: ['RECORD_ENTERED'],
  LOOK_UPS: ['RECORD_READ'],
};

/** Gives each notice its topic. What was told before is not sent by any channel. */
export const noticeTopics: Migration = {
  name: '202611301010-notice-topics',
  kind: 'EXPAND',
  about: 'what notices are about',
  run: async (db) => {
    const notices = db.collection('notices');
    for (const [topic, kinds] of Object.entries(topics))
      await notices.updateMany(
        { kind: { $in: [...kinds] }, topic: { $exists: false } },
        { $set: { topic } },
      );
  },
};
