import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  EventLagsDocument,
  RetryDeadEventsDocument,
  type EventLagsQuery,
} from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useMay } from '../../person/rights.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Section } from '../../shell/Section.tsx';
import { useAct } from '../../talk/useAct.ts';
import { useWhen } from '../../words/when.ts';
import { ReasonedAct } from '../parts/ReasonedAct.tsx';
import { useJobName } from './jobName.ts';
import { useRoot } from './root.ts';

interface LagProps {
  readonly lag: EventLagsQuery['eventLags'][number];
  readonly onAgain: () => void;
}

// Puts what a listener has given up back in the line, for a reason.
const Retry = ({ lag: { reader, dead }, onAgain }: LagProps) => {
  const { t } = useTranslation('desk');
  const may = useMay();
  const root = useRoot();
  const name = useJobName()(reader);
  const act = useAct(RetryDeadEventsDocument);
  if (dead === 0 || !may('retryDeadEvents') || root.path.includes('/')) return null;
  return (
    <ReasonedAct
      words={{
        open: t('jobs.retry.open'),
        named: t('jobs.retry.openNamed', { name }),
        reason: t('jobs.retry.reason'),
        hint: t('jobs.retry.hint'),
        ask: t('jobs.retry.ask'),
        askText: t('jobs.retry.askText', { name, count: dead }),
        yes: t('jobs.retry.yes'),
      }}
      taken={limits.runReason}
      onDo={async (reason) => {
        const isDone = (await act.run({ reader, reason })) !== undefined;
        if (isDone) onAgain();
        return isDone;
      }}
      isBusy={act.isBusy}
      problem={act.problem}
    />
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
      <Retry lag={lag} onAgain={onAgain} />
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
