import { useTranslation } from 'react-i18next';
import { RunJobAgainDocument, type JobRunLineFragment } from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { Said } from '../../shell/Said.tsx';
import { useAct } from '../../talk/useAct.ts';
import { useWhen } from '../../words/when.ts';
import { ReasonedAct } from '../parts/ReasonedAct.tsx';
import { useJobName } from './jobName.ts';

interface RunAgainProps {
  readonly run: JobRunLineFragment;
  readonly onAgain: () => void;
}

/** Has a run that failed or was missed taken up again, for a reason. */
export const RunAgain = ({ run, onAgain }: RunAgainProps) => {
  const { t } = useTranslation('desk');
  const { dateOf } = useWhen();
  const name = useJobName()(run.job);
  const act = useAct(RunJobAgainDocument);
  if (!run.mayRunAgain) return null;
  const said = { name, day: dateOf(run.date) };
  return (
    <ReasonedAct
      words={{
        open: t('jobs.runAgain.open'),
        named: t('jobs.runAgain.openNamed', said),
        reason: t('jobs.runAgain.reason'),
        hint: t('jobs.runAgain.hint'),
        ask: t('jobs.runAgain.ask'),
        askText: t('jobs.runAgain.askText', said),
        yes: t('jobs.runAgain.yes'),
      }}
      taken={limits.runReason}
      onDo={async (reason) => {
        const isDone = (await act.run({ id: run.id, reason })) !== undefined;
        if (isDone) onAgain();
        return isDone;
      }}
      isBusy={act.isBusy}
      problem={act.problem}
    />
  );
};

/** Who asked to have a run done again, when and why. */
export const RunRequests = ({ run: { requests } }: { readonly run: JobRunLineFragment }) => {
  const { t } = useTranslation('desk');
  const { momentOf } = useWhen();
  return requests.map(({ by, at, reason }) => (
    <p key={at}>
      {t('jobs.runAgain.asked', {
        name: by?.displayName ?? t('jobs.runAgain.gone'),
        time: momentOf(at),
      })}{' '}
      <Said>{reason}</Said>
    </p>
  ));
};
