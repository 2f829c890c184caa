import { useTranslation } from 'react-i18next';
import type { Problem } from '../talk/problem.ts';
import { isKeepingUnsent } from './unsent.ts';

const minutesOf = ({ retryAfterS = 60 }: Problem) => Math.max(1, Math.ceil(retryAfterS / 60));

/** Why something waits and when it goes on by itself: as a state of the list, and as a sentence below its form. */
export const useSendingWords = () => {
  const { t } = useTranslation('shell');
  return {
    stateOf: (problem: Problem) => {
      if (problem.code === 'NETWORK') return t('sending.waitingState');
      return problem.code === 'TOO_MANY'
        ? t('sending.tooManyState', { count: minutesOf(problem) })
        : t('sending.unansweredState');
    },
    keptOf: (problem: Problem) => {
      if (!isKeepingUnsent()) return t('sending.keptOpen');
      if (problem.code === 'NETWORK') return t('sending.keptNetwork');
      return problem.code === 'TOO_MANY'
        ? t('sending.keptTooMany', { count: minutesOf(problem) })
        : t('sending.keptAnswer');
    },
  };
};
