import { lapseLateAppeals } from '../src/modules/moderation/lapseLateAppeals.ts';
import { raiseReviews } from '../src/modules/moderation/raiseReviews.ts';
import { settleReviews } from '../src/modules/moderation/settleReviews.ts';
import { defineJob } from './defineJob.ts';

/** Puts what waits to be read before those who decide, has texts stand as decided, and takes back what nobody looked at in time. */
export const keepReviews = defineJob({
  kind: 'listener',
  name: 'keepReviews',
  about: 'Puts texts that wait before those who decide, and lets late appeals take decisions back.',
  hears: [
    'message.saved',
    'message.standing',
    'comment.saved',
    'review.decided',
    'review.undone',
    'review.upheld',
    'review.overturned',
    'review.lapsed',
    'clock.breached',
  ],
  startsAt: 'now',
  handle: async (work, events) => {
    const of = (kind: string) => events.filter(({ subject }) => subject.kind === kind);
    const settled = await settleReviews(of('review'), work.now);
    const lapsed = await lapseLateAppeals(work, of('clock'));
    const waiting = await raiseReviews(events, work.now);
    return { counts: { waiting, settled, lapsed } };
  },
});
