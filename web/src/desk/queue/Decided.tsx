import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConflictFlagLineFragment } from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useWide } from '../../look/device.ts';
import { Button } from '../../shell/Button.tsx';
import { Facts } from '../../shell/Facts.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { useCameFrom } from '../parts/cameFrom.ts';
import { ChangedElsewhere } from './ChangedElsewhere.tsx';
import { OpenCaseForm } from './OpenCaseForm.tsx';
import { UndoBar, useUndoWords } from './UndoBar.tsx';
import type { Queue } from './useQueue.ts';

const DecisionFacts = ({ flag }: { readonly flag: ConflictFlagLineFragment }) => {
  const { t } = useTranslation('desk');
  const { decidedBy, decidedAt, dismissReason, note, told } = flag;
  const rows = [
    { name: t('decided.what'), value: t(`flagState.${flag.state}`) },
    ...(dismissReason === null
      ? []
      : [{ name: t('decided.reason'), value: t(`dismissReason.${dismissReason}`) }]),
    ...(told === null ? [] : [{ name: t('decided.told'), value: <Said>{told}</Said> }]),
    ...(decidedBy === null ? [] : [{ name: t('decided.by'), value: decidedBy.displayName }]),
    ...(decidedAt === null ? [] : [{ name: t('decided.at'), value: <When at={decidedAt} /> }]),
    ...(note === null || note === '' ? [] : [{ name: t('decided.note'), value: note }]),
  ];
  return <Facts rows={rows} />;
};

interface DecidedProps {
  readonly flag: ConflictFlagLineFragment;
  readonly queue: Queue;
}

// The case, or the way to open it where there is none yet.
const Case = ({ flag }: { readonly flag: ConflictFlagLineFragment }) => {
  const { t } = useTranslation('desk');
  const state = useCameFrom();
  if (flag.case === null)
    return <OpenCaseForm source={{ flagId: flag.id }} proposed={flag.message.neutralTitle ?? ''} />;
  return (
    <p>
      <Link className="link-row" to={`/cases/${flag.case.no}`} state={state}>
        {t('decided.case', { no: flag.case.no })}
      </Link>
    </p>
  );
};

// Not beside the bar of the last decision, which says the same; on a phone that bar would lie above the text, out of sight.
const Undo = ({ flag, queue }: DecidedProps) => {
  const { t } = useTranslation('desk');
  const isWide = useWide();
  const hint = t(flag.state === 'CONFIRMED' ? 'undo.hintConfirmed' : 'undo.hint', {
    minutes: limits.flagReopening.max,
  });
  const said = useUndoWords()(flag);
  const isTaken = queue.taken?.id === flag.id;
  if (isTaken && isWide) return null;
  return (
    <UndoBar
      flag={flag}
      said={isTaken ? said : hint}
      onDone={queue.reopened}
      onHitch={() => void queue.again()}
    />
  );
};

/** What a person decided, and what may follow from it: a case, or taking the decision back. */
export const Decided = ({ flag, queue }: DecidedProps) => {
  const { t } = useTranslation('desk');
  const isConfirmed = flag.state === 'CONFIRMED';
  return (
    <section className="decide" aria-labelledby="decided">
      <ChangedElsewhere queue={queue} />
      <h3 id="decided" tabIndex={-1}>
        {isConfirmed ? t('decided.confirmed') : t('decided.dismissed')}
      </h3>
      {flag.case !== null || flag.mayDo.includes('OPEN_CASE') ? <Case flag={flag} /> : null}
      {flag.mayDo.includes('REOPEN') ? <Undo flag={flag} queue={queue} /> : null}
      {queue.neighbour(1) === undefined ? null : (
        <div className="acts">
          <Button data-next onClick={queue.goOn}>
            {t('queue.next')}
          </Button>
        </div>
      )}
      <DecisionFacts flag={flag} />
    </section>
  );
};
