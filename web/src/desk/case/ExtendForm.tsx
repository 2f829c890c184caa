import { useTranslation } from 'react-i18next';
import { ExtendTermDocument } from '../../gql/desk.generated/graphql.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { useKeyedDraft } from '../parts/keyedDraft.ts';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import { readAs, type CaseFormProps } from './caseForm.ts';
import { MannerRadios, mannerOf } from './MannerRadios.tsx';

const empty = { key: '', manner: '' };

/** All sides want more time for mediation: in which way they said so. */
export const ExtendForm = ({ one, onDone, onCancel, onAgain }: CaseFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useKeyedDraft(`case:${one.id}:extend`, empty);
  const act = useDecision(ExtendTermDocument, (data) => data.extendTerm, onAgain);
  const manner = mannerOf(draft.manner);
  const lack = lacks.chosen(manner ?? '');
  const send = async () => {
    if (manner === undefined) return;
    const { key } = draft;
    if ((await act.decide({ input: { ...readAs(one), key, manner } })) === undefined) return;
    clear();
    onDone();
  };
  return (
    <ActForm
      label={t('act.EXTEND_TERM')}
      submit={t('extend.send')}
      lacks={[lack]}
      onSend={send}
      onCancel={onCancel}
      {...act}
    >
      {(shown) => (
        <>
          <p>{t('extend.text')}</p>
          <MannerRadios
            value={draft.manner}
            error={shown(lack)}
            onChoose={(value) => {
              change({ manner: value });
            }}
          />
        </>
      )}
    </ActForm>
  );
};
