import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { JobRunsOfDocument, type JobRunLineFragment } from '../../gql/desk.generated/graphql.ts';
import { values } from '../../gql/desk.generated/values.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { KindChoice, useKind } from '../../shell/KindChoice.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { periodAsked, useListFilter, type ListFilter } from '../../shell/listFilter.ts';
import { MoreFilters } from '../../shell/MoreFilters.tsx';
import { PeriodFields } from '../../shell/PeriodFields.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Said } from '../../shell/Said.tsx';
import { Section } from '../../shell/Section.tsx';
import { useWhen } from '../../words/when.ts';
import { JobRunFacts, JobRunMeasures } from './JobRunFacts.tsx';
import { RunAgain, RunRequests } from './RunAgain.tsx';
import { useJobName } from './jobName.ts';

const states = values.JobRunState;

interface RunProps {
  readonly run: JobRunLineFragment;
  readonly onAgain: () => void;
}

const Run = ({ run, onAgain }: RunProps) => {
  const { t } = useTranslation('desk');
  const { dateOf, momentOf } = useWhen();
  const { date, lastError, notedAt, finishedAt } = run;
  return (
    <li className="card">
      <span className="row-title">{dateOf(date)}</span>
      <span className="row-meta">
        <JobRunFacts run={run} />
        <span>
          {finishedAt === null
            ? t('jobs.noted', { time: momentOf(notedAt) })
            : t('jobs.finished', { time: momentOf(finishedAt) })}
        </span>
        <JobRunMeasures run={run} />
      </span>
      {lastError === null ? null : (
        <p>
          {t('jobs.error')} <Said>{lastError}</Said>
        </p>
      )}
      <RunRequests run={run} />
      <RunAgain run={run} onAgain={onAgain} />
    </li>
  );
};

interface RunPagesProps {
  readonly job: string;
  readonly filter: ListFilter;
  readonly after?: string;
}

const RunPages = ({ job, filter, after }: RunPagesProps) => {
  const { t } = useTranslation('desk');
  const state = useKind(states);
  const asked = { job, ...periodAsked(filter), ...(state === undefined ? {} : { state }) };
  const [result, ask] = useQuery({
    query: JobRunsOfDocument,
    variables: after === undefined ? asked : { ...asked, after },
    requestPolicy: 'network-only',
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again}>
      {({ jobRuns: { edges, count, pageInfo } }) =>
        edges.length === 0 && after === undefined ? (
          <Empty>{t('filter.none')}</Empty>
        ) : (
          <>
            {after === undefined ? <ListCount count={count} /> : null}
            <ul className="rows">
              {edges.map(({ node }) => (
                <Run key={node.id} run={node} onAgain={again} />
              ))}
            </ul>
            <Rest page={pageInfo}>{(next) => <RunPages {...{ job, filter }} after={next} />}</Rest>
          </>
        )
      }
    </Answer>
  );
};

/** The runs of one daily job, newest date first, by state and date; the filter is kept in the address. */
export const JobRuns = ({ job }: { readonly job: string }) => {
  const { t } = useTranslation('desk');
  const { filter } = useListFilter();
  const nameOf = useJobName();
  const { kind, from, until } = filter;
  return (
    <Section title={t('jobs.runs', { name: nameOf(job) })}>
      <MoreFilters label={t('jobs.filter')} isAsked={`${kind}${from}${until}` !== ''}>
        <KindChoice
          label={t('filter.state')}
          all={t('filter.anyState')}
          kinds={states}
          wordOf={(state) => t(`jobs.state.${state}`)}
        />
        <PeriodFields />
      </MoreFilters>
      <RunPages key={JSON.stringify(filter)} job={job} filter={filter} />
    </Section>
  );
};
