import { useTranslation } from 'react-i18next';
import { RecordPerformanceDocument } from '../../gql/desk.generated/graphql.ts';
import { useDraft } from '../../sending/draft.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { limits } from '../../gql/desk.generated/limits.ts';
import { NoteField } from '../parts/NoteField.tsx';
import { Radios } from '../parts/Radios.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import { readAs, type CaseFormProps } from './caseForm.ts';
import { owingIn } from './next.ts';

const empty = { partyId: '', note: '' };

/** That a side did what it owed, and how that was found. */
export const PerformanceForm = ({ one, onDone, onCancel, onAgain }: CaseFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useDraft(`case:${one.id}:performance`, empty);
  const act = useDecision(RecordPerformanceDocument, (data) => data.recordPerformance, onAgain);
  const owing = owingIn(one);
  const only = owing.length === 1 ? owing[0] : undefined;
  const party = owing.find(({ id }) => id === draft.partyId) ?? only;
  const lack = {
    party: lacks.chosen(party?.id ?? ''),
    note: lacks.upTo(draft.note, limits.caseNote),
  };
  const send = async () => {
    if (party === undefined) return;
    const input = { ...readAs(one), partyId: party.id, note: draft.note };
    if ((await act.decide({ input })) === undefined) return;
    clear();
    onDone();
  };
  return (
    <ActForm
      label={t('act.RECORD_PERFORMANCE')}
      submit={t('performance.send')}
      lacks={[lack.party, lack.note]}
      onSend={send}
      onCancel={onCancel}
      {...act}
    >
      {(shown) => (
        <>
          <Radios
            legend={t('performance.who')}
            error={shown(lack.party)}
            value={party?.id ?? ''}
            options={owing.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(partyId) => {
              change({ partyId });
            }}
          />
          <NoteField
            label={t('performance.note')}
            hint={t('performance.hint')}
            error={shown(lack.note)}
            lengthMax={limits.caseNote.max}
            note={draft.note}
            change={change}
          />
          <p className="quiet">{t('performance.final')}</p>
        </>
      )}
    </ActForm>
  );
};
