import { Bell } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { UnreadNoticesDocument } from '../gql/generated/graphql.ts';
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

/** The way to what the person was told, with how much of it is unread; asked again every minute, on arrival and in sight. */
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
    const timer = setInterval(again, everyMs);
    return () => {
      clearInterval(timer);
    };
  });
  const { number = 0, isMore = false } = data?.unreadNotices ?? {};
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
