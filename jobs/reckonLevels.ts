import { reckonLevels as reckon } from '../src/modules/moderation/reckonLevels.ts';
import { defineJob } from './defineJob.ts';

/** Reckons how well authors are known here, by open thresholds, from what they wrote and what was decided on it. */
export const reckonLevels = defineJob({
  kind: 'listener',
  name: 'reckonLevels',
  about: 'Reckons how well authors are known here, by open thresholds.',
  hears: [
    'message.saved',
    'message.standing',
    'message.withdrawn',
    'comment.saved',
    'review.decided',
    'review.undone',
    'review.overturned',
    'review.lapsed',
  ],
  startsAt: 'first',
  handle: async (work, events) => ({ counts: { reckoned: await reckon(work, events) } }),
});
