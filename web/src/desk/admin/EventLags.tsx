import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { EventLagsDocument, type EventLagsQuery } from '../../gql/desk.generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';
import { useJobName } from './jobName.ts';

const Lag = ({ lag }: { readonly lag: EventLagsQuery['eventLags'][number] }) => {
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
    </li>
  );
};

/** How far the relay and each listener are behind, and what each has given up. */
export const EventLags = () => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({ query: EventLagsDocument, requestPolicy: 'network-only' });
  return (
    <Section title={t('jobs.lags')}>
      <p className="quiet">{t('jobs.lagsText')}</p>
      <Answer
        result={result}
        onAgain={() => {
          ask({ requestPolicy: 'network-only' });
        }}
        lines={2}
      >
        {({ eventLags }) => (
          <ul className="rows">
            {eventLags.map((lag) => (
              <Lag key={lag.reader} lag={lag} />
            ))}
          </ul>
        )}
      </Answer>
    </Section>
  );
};
