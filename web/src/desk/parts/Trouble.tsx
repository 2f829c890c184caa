import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Note } from '../../shell/Note.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import type { Problem } from '../../talk/problem.ts';
import { troubleKeys } from './troubleKeys.ts';
import type { Hitch } from './useDecision.ts';

interface TroubleProps {
  readonly problem: Problem | undefined;
  readonly hitch?: Hitch | undefined;
  /** Whether something typed was kept on the device. */
  readonly isKept?: boolean;
}

// The desk's own sentence for a refusal, where there is one; a key may also hold the sentences of one field.
const useOwnWords = () => {
  const { t, i18n } = useTranslation('desk');
  return (keys: readonly string[], limit?: number) => {
    const key = keys.find((one) => {
      const words: unknown = i18n.getResource(i18n.language, 'desk', one);
      return typeof words === 'string';
    });
    return key === undefined ? undefined : t(key as ParseKeys<'desk'>, { limit: limit ?? '' });
  };
};

/** Why an act did not go through: what happened, what was kept, what to do. Nothing when all is well. */
export const Trouble = ({ problem, hitch, isKept = false }: TroubleProps) => {
  const { t } = useTranslation('desk');
  const ownWords = useOwnWords();
  const kept = isKept ? t('kept') : undefined;
  if (hitch !== undefined) {
    const words = hitch.kind === 'stale' ? undefined : ownWords(troubleKeys(hitch));
    return (
      <Note tone="soon" role="alert">
        <p>{words ?? t('stale')}</p>
        {kept === undefined ? null : <p>{kept}</p>}
      </Note>
    );
  }
  if (problem === undefined) return null;
  const words = ownWords(troubleKeys(problem), problem.limit);
  if (words === undefined) return <ProblemNotice problem={problem} kept={kept} />;
  return (
    <Note tone="danger" role="alert">
      <p>{words}</p>
      {kept === undefined ? null : <p>{kept}</p>}
    </Note>
  );
};
