import { messageSaved } from '../opinion/message.ts';

/** What the machine listens to, from the first event on: every new wording, and flags that lack its view. */
export const judging = {
  name: 'judgeMessages',
  hears: [messageSaved, 'flag.raised'],
  startsAt: 'first',
} as const;
