import { useTranslation } from 'react-i18next';
import { CloseCaseDocument } from '../../gql/desk.generated/graphql.ts';
import { useDraft } from '../../sending/draft.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { limits } from '../../gql/desk.generated/limits.ts';
import { NoteField } from '../parts/NoteField.tsx';
import { Radios } from '../parts/Radios.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import { readAs, type CaseFormProps } from './caseForm.ts';

const empty = { reason: '', note: '' };

/** How the case ends: a coded reason that fits where it stands, and a remark. It cannot be undone, and the form says so. */
export const CloseForm = ({ one, onDone, onCancel, onAgain }: CaseFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useDraft(`case:${one.id}:close`, empty);
  const act = useDecision(CloseCaseDocument, (data) => data.closeCase, onAgain);
  const reasons = one.closeReasons;
  // Only the good end stands chosen; that something was not done is said by the mediator.
  const only = reasons.find((word) => word === 'AGREEMENT_PERFORMED');
  const reason = reasons.find((word) => word === draft.reason) ?? only;
  const isNoteNeeded = reason === 'OTHER';
  const noteLack = isNoteNeeded
    ? lacks.needed(draft.note, limits.caseNote)
    : lacks.upTo(draft.note, limits.caseNote);
  const send = async () => {
    if (reason === undefined) return;
    if ((await act.decide({ input: { ...readAs(one), reason, note: draft.note } })) === undefined)
      return;
    clear();
    onDone();
  };
  return (
    <ActForm
      label={t('act.CLOSE')}
      submit={t('close.send')}
      lacks={[lacks.chosen(reason ?? ''), noteLack]}
      onSend={send}
      onCancel={onCancel}
      {...act}
    >
      {(shown) => (
        <>
          <Radios
            legend={t('close.reason')}
            error={shown(lacks.chosen(reason ?? ''))}
            value={reason ?? ''}
            options={reasons.map((value) => ({ value, label: t(`closeReason.${value}`) }))}
            onChoose={(value) => {
              change({ reason: value });
            }}
          />
          <NoteField
            label={isNoteNeeded ? t('close.noteNeeded') : t('close.note')}
            error={shown(noteLack)}
            lengthMax={limits.caseNote.max}
            note={draft.note}
            change={change}
          />
          <p className="quiet">{t('close.final')}</p>
        </>
      )}
    </ActForm>
  );
};
