import { useTranslation } from 'react-i18next';
import type { ClockLineFragment } from '../../gql/desk.generated/graphql.ts';
import { Mark } from '../../shell/Mark.tsx';
import { useClockWords } from './clockWords.ts';

const tones = { RUNNING: 'calm', PAUSED: 'soon', STOPPED: 'done' } as const;

/** How a clock stands in a word. */
export const ClockMark = ({ clock }: { readonly clock: ClockLineFragment }) => {
  const { t } = useTranslation('desk');
  const { isLate } = useClockWords();
  if (isLate(clock)) return <Mark tone="danger">{t('clock.mark.LATE')}</Mark>;
  if (clock.inTime === false) return <Mark tone="soon">{t('clock.mark.DONE_LATE')}</Mark>;
  return <Mark tone={tones[clock.state]}>{t(`clock.mark.${clock.state}`)}</Mark>;
};
