import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EventLagsDocument, type EventLagsQuery } from '../../gql/desk.generated/graphql.ts';
import { useMay } from '../../person/rights.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';
import { DeadEvents } from './DeadEvents.tsx';
import { useJobName } from './jobName.ts';
import { RetryDead } from './RetryDead.tsx';
import { useRoot } from './root.ts';

interface LagProps {
  readonly lag: EventLagsQuery['eventLags'][number];
  readonly onAgain: () => void;
}

// What a listener has given up: every one to be tried again, or one by one.
const GivenUp = ({ lag: { reader, dead }, onAgain }: LagProps) => {
  const { t } = useTranslation('desk');
  const may = useMay();
  const root = useRoot();
  const name = useJobName()(reader);
  if (dead === 0 || !may('retryDeadEvents') || root.path.includes('/')) return null;
  return (
    <>
      <RetryDead
        reader={reader}
        onAgain={onAgain}
        words={{
          named: t('jobs.retry.openNamed', { name }),
          askText: t('jobs.retry.askText', { name, count: dead }),
        }}
      />
      <DeadEvents reader={reader} onAgain={onAgain} />
    </>
  );
};

const Lag = ({ lag, onAgain }: LagProps) => {
  const { t } = useTranslation('desk');
  const { momentOf } = useWhen();
  const nameOf = useJobName();
  const { reader, behind, oldestAt, late, dead } = lag;
  return (
    <li className="card">
      <span className="row-title">{nameOf(reader)}</span>
      <span className="row-meta">
        <Mark tone={late ? 'soon' : 'calm'}>
          {oldestAt === null
            ? t('jobs.upToDate')
            : t('jobs.behind', { count: behind, time: momentOf(oldestAt) })}
        </Mark>
        {dead === 0 ? null : <Mark tone="danger">{t('jobs.dead', { count: dead })}</Mark>}
      </span>
      <GivenUp lag={lag} onAgain={onAgain} />
    </li>
  );
};

/** How far the relay and each listener are behind, and what each has given up. */
export const EventLags = () => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({ query: EventLagsDocument, requestPolicy: 'network-only' });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Section title={t('jobs.lags')}>
      <p className="quiet">{t('jobs.lagsText')}</p>
      <Answer result={result} onAgain={again} lines={2}>
        {({ eventLags }) => (
          <ul className="rows">
            {eventLags.map((lag) => (
              <Lag key={lag.reader} lag={lag} onAgain={again} />
            ))}
          </ul>
        )}
      </Answer>
    </Section>
  );
};
