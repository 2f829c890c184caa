import type { LiveSubscription } from '../gql/generated/graphql.ts';

/** What the server tells while one listens: that something has changed, never its content. */
export type News = LiveSubscription['live'];

/** The server gives a sign of life every 15 seconds. */
const silenceMaxMs = 40_000;

const listeners = new Set<(news: News) => void>();
let heardAt = Number.NEGATIVE_INFINITY;

/** Notes that the stream lives, in this tab or in another one that tells it on. */
export const noteLife = () => {
  heardAt = performance.now();
};

/** Whether the page hears of changes by itself; while it does not, it asks from time to time. */
export const isLive = () => performance.now() - heardAt < silenceMaxMs;

/** Tells the whole page. */
export const spreadNews = (news: News) => {
  noteLife();
  for (const hear of listeners) hear(news);
};

/** Hears all news from now on; gives the way to stop. */
export const hearNews = (hear: (news: News) => void) => {
  listeners.add(hear);
  return () => {
    listeners.delete(hear);
  };
};
