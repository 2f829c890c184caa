import { useTranslation } from 'react-i18next';
import {
  ConfirmConflictFlagDocument,
  type ConflictFlagLineFragment,
} from '../../gql/desk.generated/graphql.ts';
import { useDraft } from '../../sending/draft.ts';
import { Button } from '../../shell/Button.tsx';
import { limits } from '../../gql/desk.generated/limits.ts';
import { noteWhere } from '../../talk/noteWhere.ts';
import { NoteField } from '../parts/NoteField.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';

const empty = { note: '' };

interface ConfirmFormProps {
  readonly flag: ConflictFlagLineFragment;
  readonly onDone: (flag: ConflictFlagLineFragment, isStillHere: boolean) => void;
  readonly onHitch: (isStillHere: boolean) => void;
  readonly onDismiss: () => void;
}

/** Confirms that it is a conflict, with a remark for who likes; or goes on to dismissing. */
export const ConfirmForm = ({ flag, onDone, onHitch, onDismiss }: ConfirmFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useDraft(`confirm:${flag.id}`, empty);
  const act = useDecision(ConfirmConflictFlagDocument, (data) => data.confirmConflictFlag, onHitch);
  const noteLack = lacks.upTo(draft.note, limits.flagNote);
  const confirm = async () => {
    if (noteLack !== undefined) return;
    const isStillHere = noteWhere();
    const done = await act.decide({ id: flag.id, version: flag.version, note: draft.note });
    if (done === undefined) return;
    clear();
    onDone(done, isStillHere());
  };
  return (
    <div className="form">
      <details open={draft.note !== ''}>
        <summary>{t('confirm.addNote')}</summary>
        <NoteField
          label={t('confirm.note')}
          error={noteLack}
          lengthMax={limits.flagNote.max}
          note={draft.note}
          change={change}
        />
      </details>
      <Trouble problem={act.problem} hitch={act.hitch} isKept={draft.note !== ''} />
      <div className="acts acts-close">
        <Button type="primary" data-confirm loading={act.isBusy} onClick={() => void confirm()}>
          {t('confirm.yes')}
        </Button>
        <Button onClick={onDismiss}>{t('confirm.no')}</Button>
      </div>
    </div>
  );
};
