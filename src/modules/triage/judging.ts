import { messageSaved } from '../opinion/message.ts';

/** What the machine listens to: every new wording, from the first one on. */
export const judging = {
  name: 'judgeMessages',
  hears: [messageSaved],
  startsAt: 'first',
} as const;
