import { Bell } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { UnreadNoticesDocument, type UnreadNoticesQuery } from '../gql/generated/graphql.ts';
import { isLive } from '../live/news.ts';
import { useNews } from '../live/useNews.ts';
import { useAgainOnArrival } from '../sending/arrivals.ts';
import { useAgainInSight } from '../talk/useAgainInSight.ts';

const touched = { additionalTypenames: ['Notice'] };
/** The screen that was opened asks first. */
const afterMs = 1_500;
const everyMs = 60_000;

// True a moment after the page stands: what the person came for is read before the number at the bell.
const useLater = () => {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLater(true);
    }, afterMs);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return isLater;
};

// What was told since the last answer came; the next answer stands for itself.
const useTold = (answer: UnreadNoticesQuery | undefined) => {
  const [told, setTold] = useState<{
    readonly answer: typeof answer;
    readonly count: UnreadNoticesQuery['unreadNotices'];
  }>();
  useNews(({ unreadNotices }) => {
    if (unreadNotices !== null) setTold({ answer, count: unreadNotices });
  });
  return told?.answer === answer ? told?.count : undefined;
};

/** The way to what the person was told, with how much of it is unread: as it is told while one listens; asked every minute where one does not, on arrival and in sight. */
export const NoticesWay = () => {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const isLater = useLater();
  const [{ data }, ask] = useQuery({
    query: UnreadNoticesDocument,
    context: touched,
    pause: !isLater,
  });
  const again = () => {
    if (isLater && !document.hidden) ask({ requestPolicy: 'network-only' });
  };
  useAgainOnArrival(again);
  useAgainInSight(again);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!isLive()) again();
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  });
  const told = useTold(data);
  const { number = 0, isMore = false } = told ?? data?.unreadNotices ?? {};
  const shown = isMore ? `${String(number)}+` : String(number);
  return (
    <Link
      className="notices-way"
      to="/me/notices"
      aria-label={number === 0 ? t('notices.way') : t('notices.wayUnread', { shown })}
      aria-current={pathname === '/me/notices' ? 'page' : undefined}
    >
      <Bell aria-hidden />
      {number === 0 ? null : <span aria-hidden>{shown}</span>}
    </Link>
  );
};
