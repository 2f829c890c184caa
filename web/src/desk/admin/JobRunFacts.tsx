import { useTranslation } from 'react-i18next';
import type { JobRunLineFragment } from '../../gql/desk.generated/graphql.ts';
import { Mark } from '../../shell/Mark.tsx';

const tones = {
  DUE: 'soon',
  RUNNING: 'calm',
  SUCCEEDED: 'done',
  OUT_OF_WINDOW: 'danger',
} as const satisfies Readonly<Record<JobRunLineFragment['state'], string>>;

/** How a run stands: its state, how often it failed, and what it found that somebody must look at. */
export const JobRunFacts = ({ run }: { readonly run: JobRunLineFragment }) => {
  const { t } = useTranslation('desk');
  const { state, attempts, findings } = run;
  return (
    <>
      <Mark tone={tones[state]}>{t(`jobs.state.${state}`)}</Mark>
      {state === 'DUE' && attempts > 0 ? (
        <Mark tone="danger">{t('jobs.failed', { count: attempts })}</Mark>
      ) : null}
      {findings === null || findings === 0 ? null : (
        <Mark tone="danger">{t('jobs.findings', { count: findings })}</Mark>
      )}
    </>
  );
};
