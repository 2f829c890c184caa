import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../talk/problem.ts';
import { useProblemWords } from '../talk/useProblemWords.ts';
import { Button } from './Button.tsx';
import { Note } from './Note.tsx';

interface ProblemNoticeProps {
  readonly problem: Problem;
  /** What was kept, as a sentence; nothing when there was nothing to keep. */
  readonly kept?: string | undefined;
  /** Asks again; without it there is no button. */
  readonly onAgain?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** A refusal or failure in words: what happened, what was kept, what to do. */
export const ProblemNotice = ({ problem, kept, onAgain, children }: ProblemNoticeProps) => {
  const { t } = useTranslation();
  const words = useProblemWords(problem);
  return (
    <Note tone="danger" role="alert">
      <p>
        <strong>{words.happened}</strong>
      </p>
      {kept === undefined ? null : <p>{kept}</p>}
      <p>{words.advice}</p>
      {problem.requestId === undefined ? null : (
        <p className="quiet">{t('problem.number', { number: problem.requestId })}</p>
      )}
      {onAgain === undefined ? null : <Button onClick={onAgain}>{t('again')}</Button>}
      {children}
    </Note>
  );
};
