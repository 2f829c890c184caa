import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { EventLagsDocument } from '../../gql/desk.generated/graphql.ts';
import { useWhen } from '../../words/when.ts';

/** One line about the work behind the page, which leads to its jobs: whether it keeps up, since when it does not, and what it has given up. */
export const EventLine = () => {
  const { t } = useTranslation('desk');
  const { momentOf } = useWhen();
  const [{ data }] = useQuery({ query: EventLagsDocument, requestPolicy: 'network-only' });
  if (data === undefined) return null;
  const late = data.eventLags.filter((lag) => lag.late);
  const since = late.flatMap(({ oldestAt }) => oldestAt ?? []).sort()[0];
  // One thing waits for several readers: counted is what the one farthest behind has before it.
  const count = Math.max(0, ...late.map(({ behind }) => behind));
  const dead = data.eventLags.reduce((sum, lag) => sum + lag.dead, 0);
  return (
    <p className="quiet event-line">
      <Link className="link-row" to="/admin?do=jobs">
        {since === undefined
          ? t('admin.eventsFine')
          : t('admin.eventsLate', { count, time: momentOf(since) })}
        {dead === 0 ? null : ` ${t('admin.eventsDead', { count: dead })}`}
      </Link>
    </p>
  );
};
