import { useTranslation } from 'react-i18next';
import type { Problem } from '../talk/problem.ts';
import { ProblemNotice } from './ProblemNotice.tsx';
import { Screen } from './Screen.tsx';

interface UnreachableProps {
  readonly problem: Problem;
  readonly onAgain: () => void;
}

/** When it cannot even be found out who is signed in. */
export const Unreachable = ({ problem, onAgain }: UnreachableProps) => {
  const { t } = useTranslation('shell');
  return (
    <Screen title={t('brand')}>
      <ProblemNotice problem={problem} onAgain={onAgain} />
    </Screen>
  );
};
