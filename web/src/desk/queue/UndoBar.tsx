import { useTranslation } from 'react-i18next';
import {
  ReopenConflictFlagDocument,
  type ConflictFlagLineFragment,
} from '../../gql/desk.generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { noteWhere } from '../../talk/noteWhere.ts';
import { useNow } from '../../talk/useNow.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { nameOf } from './certainty.ts';
import { focusOn } from './focusOn.ts';

interface UndoBarProps {
  readonly flag: ConflictFlagLineFragment;
  /** What was done, as a sentence. */
  readonly said: string;
  readonly onDone: (flag: ConflictFlagLineFragment, isStillHere: boolean) => void;
  readonly onHitch: () => void;
}

const minuteMs = 60_000;

// The server decides in the end.
const useStillTime = (since: string | null) =>
  useNow() < (since === null ? 0 : Date.parse(since) + limits.flagReopening.max * minuteMs);

/** What was just decided about a flag, and how long it can be taken back, as a sentence. */
export const useUndoWords = () => {
  const { t } = useTranslation('desk');
  return ({ state, message }: ConflictFlagLineFragment) =>
    t(state === 'CONFIRMED' ? 'undo.saidConfirmed' : 'undo.said', {
      name: nameOf(message),
      minutes: limits.flagReopening.max,
    });
};

/** A decision with the way to take it back, for some minutes; the focus then goes to what is open again, unless the person went on. */
export const UndoBar = ({ flag, said, onDone, onHitch }: UndoBarProps) => {
  const { t } = useTranslation('desk');
  const isStillTime = useStillTime(flag.decidedAt);
  const act = useDecision(ReopenConflictFlagDocument, (data) => data.reopenConflictFlag, onHitch);
  const undo = async () => {
    const isStillHere = noteWhere();
    const done = await act.decide({ id: flag.id, version: flag.version });
    if (done === undefined) return;
    const isHere = isStillHere();
    onDone(done, isHere);
    if (isHere) focusOn('#current-item');
  };
  const isConfirmed = flag.state === 'CONFIRMED';
  return (
    <div className="undo">
      <div role="status">{said}</div>
      {isStillTime ? (
        <Button data-undo loading={act.isBusy} onClick={() => void undo()}>
          {isConfirmed ? t('undo.doConfirmed') : t('undo.do')}
        </Button>
      ) : (
        <span className="quiet">{t('undo.over')}</span>
      )}
      <Trouble problem={act.problem} hitch={act.hitch} />
    </div>
  );
};
