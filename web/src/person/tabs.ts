/** What one tab tells the others: somebody signed in or has other roles, somebody signed out, a session has ended. */
export type TabNews = 'changed' | 'left' | 'expired';

const isNews = (value: unknown): value is TabNews =>
  value === 'changed' || value === 'left' || value === 'expired';

const channel = 'BroadcastChannel' in window ? new BroadcastChannel('fengqiao:session') : undefined;

/** Tells every other tab of this browser at once. */
export const tellTabs = (news: TabNews) => {
  channel?.postMessage(news);
};

/** Hears what other tabs tell; in an old browser that the remembered person was changed by one of them. */
export const hearTabs = (listener: (news: TabNews) => void) => {
  channel?.addEventListener('message', ({ data }) => {
    if (isNews(data)) listener(data);
  });
  if (channel !== undefined) return;
  window.addEventListener('storage', ({ key }) => {
    if (key === 'fengqiao:me') listener('changed');
  });
};
