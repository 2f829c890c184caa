/** What notices are about, as people choose among them. */
export const topics = [
  'ANSWERS',
  'CASES',
  'REMINDERS',
  'SERVICES',
  'RECORD',
  'LOOK_UPS',
  'ACCOUNT',
] as const;

export type Topic = (typeof topics)[number];

/**
 * What may be told without ringing the bell: what only reminds, and what stands in the record anyway. All else is a decision about the
 * person, or a step towards one, or the safety of their account, and cannot be kept quiet in the page.
 */
export const quietTopics: readonly Topic[] = ['REMINDERS', 'LOOK_UPS'];
