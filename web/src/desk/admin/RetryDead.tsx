import { useTranslation } from 'react-i18next';
import { RetryDeadEventsDocument } from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useAct } from '../../talk/useAct.ts';
import { ReasonedAct } from '../parts/ReasonedAct.tsx';

interface RetryDeadProps {
  readonly reader: string;
  /** Which ones; every one when absent. */
  readonly ids?: readonly string[];
  readonly words: { readonly named: string; readonly askText: string };
  readonly onAgain: () => void;
}

/** Puts what a listener has given up back in the line, for a reason. */
export const RetryDead = ({ reader, ids, words, onAgain }: RetryDeadProps) => {
  const { t } = useTranslation('desk');
  const act = useAct(RetryDeadEventsDocument);
  return (
    <ReasonedAct
      words={{
        ...words,
        open: t(ids === undefined ? 'jobs.retry.open' : 'jobs.retryOne.open'),
        reason: t('jobs.retry.reason'),
        hint: t('jobs.retry.hint'),
        ask: t('jobs.retry.ask'),
        yes: t('jobs.retry.yes'),
      }}
      taken={limits.runReason}
      onDo={async (reason) => {
        const asked = ids === undefined ? { reader, reason } : { reader, reason, ids: [...ids] };
        const isDone = (await act.run(asked)) !== undefined;
        if (isDone) onAgain();
        return isDone;
      }}
      isBusy={act.isBusy}
      problem={act.problem}
    />
  );
};
