import { useTranslation } from 'react-i18next';
import {
  DismissFlagDocument,
  type DismissReason,
  type FlagLineFragment,
} from '../../gql/desk.generated/graphql.ts';
import { useDraft } from '../../sending/draft.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { limits } from '../parts/limits.ts';
import { NoteField } from '../parts/NoteField.tsx';
import { Radios } from '../parts/Radios.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';

const reasons: readonly DismissReason[] = [
  'NOT_A_CONFLICT',
  'ALREADY_SETTLED',
  'DUPLICATE',
  'OTHER_CHANNEL',
  'OTHER',
];

const empty = { reason: '', note: '' };

interface DismissFormProps {
  readonly flag: FlagLineFragment;
  readonly onDone: (flag: FlagLineFragment) => void;
  readonly onHitch: () => void;
  readonly onCancel: () => void;
}

/** Says that it is no conflict, with a reason; it can be taken back for ten minutes. */
export const DismissForm = ({ flag, onDone, onHitch, onCancel }: DismissFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useDraft(`dismiss:${flag.id}`, empty);
  const act = useDecision(DismissFlagDocument, (data) => data.dismissFlag, onHitch);
  const reason = reasons.find((one) => one === draft.reason);
  const noteLack =
    reason === 'OTHER'
      ? lacks.needed(draft.note, limits.noteMax)
      : lacks.upTo(draft.note, limits.noteMax);
  const send = async () => {
    if (reason === undefined) return;
    const { id, version } = flag;
    const done = await act.decide({ id, version, reason, note: draft.note });
    if (done === undefined) return;
    clear();
    onDone(done);
  };
  return (
    <ActForm
      label={t('dismiss.title')}
      submit={t('dismiss.send')}
      lacks={[lacks.chosen(draft.reason), noteLack]}
      onSend={send}
      onCancel={onCancel}
      isBusy={act.isBusy}
      problem={act.problem}
      hitch={act.hitch}
    >
      {(shown) => (
        <>
          <Radios
            legend={t('dismiss.reason')}
            error={shown(lacks.chosen(draft.reason))}
            value={reason ?? ''}
            options={reasons.map((value) => ({ value, label: t(`dismissReason.${value}`) }))}
            onChoose={(value) => {
              change({ reason: value });
            }}
          />
          <NoteField
            label={reason === 'OTHER' ? t('dismiss.noteNeeded') : t('dismiss.note')}
            error={shown(noteLack)}
            note={draft.note}
            change={change}
          />
        </>
      )}
    </ActForm>
  );
};
