import { useTranslation } from 'react-i18next';
import { ReleaseCaseDocument } from '../../gql/desk.generated/graphql.ts';
import { values } from '../../gql/desk.generated/values.ts';
import { useDraft } from '../../sending/draft.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { limits } from '../../gql/desk.generated/limits.ts';
import { NoteField } from '../parts/NoteField.tsx';
import { Radios } from '../parts/Radios.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import { readAs, type CaseFormProps } from './caseForm.ts';

const reasons = values.ReleaseReason;

const empty = { reason: '', note: '' };

/** Hands the case over: a coded reason, a remark that the sides can read, and what stays as it is. */
export const ReleaseForm = ({ one, onDone, onCancel, onAgain }: CaseFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useDraft(`case:${one.id}:release`, empty);
  const act = useDecision(ReleaseCaseDocument, (data) => data.releaseCase, onAgain);
  const reason = reasons.find((word) => word === draft.reason);
  const isNoteNeeded = reason === 'OTHER';
  const lack = {
    reason: lacks.chosen(reason ?? ''),
    note: isNoteNeeded
      ? lacks.needed(draft.note, limits.caseNote)
      : lacks.upTo(draft.note, limits.caseNote),
  };
  const send = async () => {
    if (reason === undefined) return;
    const input = { ...readAs(one), reason, note: draft.note };
    if ((await act.decide({ input })) === undefined) return;
    clear();
    onDone();
  };
  return (
    <ActForm
      label={t('act.RELEASE')}
      submit={t('release.send')}
      lacks={[lack.reason, lack.note]}
      onSend={send}
      onCancel={onCancel}
      {...act}
    >
      {(shown) => (
        <>
          <Radios
            legend={t('release.reason')}
            error={shown(lack.reason)}
            value={reason ?? ''}
            options={reasons.map((value) => ({ value, label: t(`releaseReason.${value}`) }))}
            onChoose={(value) => {
              change({ reason: value });
            }}
          />
          <NoteField
            label={isNoteNeeded ? t('release.noteNeeded') : t('release.note')}
            hint={t('release.hint')}
            error={shown(lack.note)}
            lengthMax={limits.caseNote.max}
            note={draft.note}
            change={change}
          />
          <p className="quiet">{t('release.kept')}</p>
        </>
      )}
    </ActForm>
  );
};
