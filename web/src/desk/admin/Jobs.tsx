import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import {
  NewestJobRunsDocument,
  type JobRunLineFragment,
} from '../../gql/desk.generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { withFilter } from '../../shell/listFilter.ts';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';
import { EventLags } from './EventLags.tsx';
import { FailedLetters } from './FailedLetters.tsx';
import { JobRunFacts } from './JobRunFacts.tsx';
import { JobRuns } from './JobRuns.tsx';
import { useJobName } from './jobName.ts';

interface NewestProps {
  readonly run: JobRunLineFragment;
  readonly isChosen: boolean;
}

const Newest = ({ run, isChosen }: NewestProps) => {
  const { t } = useTranslation('desk');
  const { dateOf } = useWhen();
  const nameOf = useJobName();
  const [params] = useSearchParams();
  return (
    <li>
      <Link
        className="row"
        data-row
        replace
        preventScrollReset
        to={withFilter(params, { do: 'jobs', job: run.job })}
        aria-current={isChosen ? 'true' : undefined}
      >
        <span className="row-title">{nameOf(run.job)}</span>
        <span className="row-meta">
          <span>{t('jobs.newest', { day: dateOf(run.date) })}</span>
          <JobRunFacts run={run} />
        </span>
      </Link>
    </li>
  );
};

// The newest run of each job, and the runs of the one that stands in the address.
const DailyJobs = ({ newest }: { readonly newest: readonly JobRunLineFragment[] }) => {
  const { t } = useTranslation('desk');
  const [params] = useSearchParams();
  const chosen = newest.find(({ job }) => job === params.get('job')) ?? newest[0];
  if (chosen === undefined) return <Empty>{t('jobs.none')}</Empty>;
  return (
    <>
      <ul className="rows">
        {newest.map((run) => (
          <Newest key={run.id} run={run} isChosen={run === chosen} />
        ))}
      </ul>
      <JobRuns key={chosen.job} job={chosen.job} />
    </>
  );
};

/** The work behind the page: how far each reader of events is behind, and how the daily jobs went. */
export const Jobs = () => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({ query: NewestJobRunsDocument, requestPolicy: 'network-only' });
  return (
    <>
      <EventLags />
      <FailedLetters />
      <Section title={t('jobs.daily')}>
        <Answer
          result={result}
          onAgain={() => {
            ask({ requestPolicy: 'network-only' });
          }}
        >
          {({ newestJobRuns }) => <DailyJobs newest={newestJobRuns} />}
        </Answer>
      </Section>
    </>
  );
};
