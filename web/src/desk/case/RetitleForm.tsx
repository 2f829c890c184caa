import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RetitleCaseDocument } from '../../gql/desk.generated/graphql.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { useKeyedDraft } from '../parts/keyedDraft.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import { readAs, type CaseFormProps } from './caseForm.ts';
import { TitleField } from './TitleField.tsx';

/** Calls the case otherwise; every side reads the new title. */
export const RetitleForm = ({ one, onDone, onCancel, onAgain }: CaseFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const start = useMemo(() => ({ key: '', title: one.title }), [one.title]);
  const { draft, change, clear } = useKeyedDraft(`case:${one.id}:title`, start);
  const act = useDecision(RetitleCaseDocument, (data) => data.retitleCase, onAgain);
  const lack = lacks.needed(draft.title, limits.caseTitle);
  const send = async () => {
    if ((await act.decide({ input: { ...readAs(one), ...draft } })) === undefined) return;
    clear();
    onDone();
  };
  return (
    <ActForm
      label={t('act.RETITLE')}
      submit={t('retitle.send')}
      lacks={[lack]}
      onSend={send}
      onCancel={onCancel}
      {...act}
    >
      {(shown) => (
        <>
          <TitleField title={draft.title} error={shown(lack)} change={change} />
          <p className="quiet">{t('retitle.kept')}</p>
        </>
      )}
    </ActForm>
  );
};
