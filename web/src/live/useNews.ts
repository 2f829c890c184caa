import { useEffect, useRef } from 'react';
import { hearNews, type News } from './news.ts';

/** Hears what the server tells while one listens. */
export const useNews = (hear: (news: News) => void) => {
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(
    () =>
      hearNews((news) => {
        latest.current(news);
      }),
    [],
  );
};
