import { useSyncExternalStore } from 'react';

const subscribeTo = (query: string) => (notify: () => void) => {
  const list = window.matchMedia(query);
  list.addEventListener('change', notify);
  return () => {
    list.removeEventListener('change', notify);
  };
};

const darkQuery = '(prefers-color-scheme: dark)';
const wideQuery = '(min-width: 60rem)';
const onDarkChange = subscribeTo(darkQuery);
const onWideChange = subscribeTo(wideQuery);
const columnsQuery = '(min-width: 80rem)';
const onColumnsChange = subscribeTo(columnsQuery);

/** Whether the system asks for the dark look; follows it when it changes. */
export const useDark = () =>
  useSyncExternalStore(onDarkChange, () => window.matchMedia(darkQuery).matches);

/** Whether the window is wide enough for the rail (60 rem); a phone gets the tabs. */
export const useWide = () =>
  useSyncExternalStore(onWideChange, () => window.matchMedia(wideQuery).matches);

/** Whether a desk has room for three columns beside the rail (1,280 px). */
export const useThreeColumns = () =>
  useSyncExternalStore(onColumnsChange, () => window.matchMedia(columnsQuery).matches);

const onLineChange = (notify: () => void) => {
  window.addEventListener('online', notify);
  window.addEventListener('offline', notify);
  return () => {
    window.removeEventListener('online', notify);
    window.removeEventListener('offline', notify);
  };
};

/** Whether the device believes it has a network. */
export const useOnline = () => useSyncExternalStore(onLineChange, () => navigator.onLine);
