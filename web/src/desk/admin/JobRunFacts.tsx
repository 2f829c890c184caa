import { useTranslation } from 'react-i18next';
import type { JobRunLineFragment } from '../../gql/desk.generated/graphql.ts';
import { Mark } from '../../shell/Mark.tsx';

const tones = {
  DUE: 'soon',
  RUNNING: 'calm',
  SUCCEEDED: 'done',
  OUT_OF_WINDOW: 'danger',
} as const satisfies Readonly<Record<JobRunLineFragment['state'], string>>;

const minuteMs = 60_000;
const dayMinutes = 1_440;

// A span in the unit that a person would say: seconds, minutes, hours or days.
const useSpan = () => {
  const { i18n } = useTranslation();
  const inUnit = (count: number, unit: 'second' | 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(i18n.language, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      maximumFractionDigits: unit === 'second' ? 1 : 0,
    }).format(count);
  return (ms: number) => {
    const minutes = ms / minuteMs;
    if (minutes < 1) return inUnit(ms / 1_000, 'second');
    if (minutes < 120) return inUnit(minutes, 'minute');
    return minutes < 2 * dayMinutes
      ? inUnit(minutes / 60, 'hour')
      : inUnit(minutes / dayMinutes, 'day');
  };
};

/** How long a run took, how much it worked on, and how long after its day that was. */
export const JobRunMeasures = ({ run }: { readonly run: JobRunLineFragment }) => {
  const { t } = useTranslation('desk');
  const spanOf = useSpan();
  const { durationMs, items, lagMinutes, finishedAt } = run;
  const time = spanOf(lagMinutes * minuteMs);
  return (
    <>
      {durationMs === null ? null : <span>{t('jobs.took', { time: spanOf(durationMs) })}</span>}
      <span>{t('jobs.items', { count: items })}</span>
      <span>{t(finishedAt === null ? 'jobs.lagOpen' : 'jobs.lagDone', { time })}</span>
    </>
  );
};

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
