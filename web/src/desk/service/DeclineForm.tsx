import { useTranslation } from 'react-i18next';
import {
  DeclineVolunteerServiceDocument,
  type VolunteerServiceLineFragment,
} from '../../gql/desk.generated/graphql.ts';
import { useDraft } from '../../sending/draft.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { limits } from '../../gql/desk.generated/limits.ts';
import { NoteField } from '../parts/NoteField.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';

const empty = { note: '' };

interface DeclineFormProps {
  readonly service: VolunteerServiceLineFragment;
  readonly onDone: (decided: VolunteerServiceLineFragment) => void;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

/** Does not confirm a service, and says why to the one who served. */
export const DeclineForm = ({ service, onDone, onCancel, onAgain }: DeclineFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useDraft(`decline:${service.id}`, empty);
  const act = useDecision(
    DeclineVolunteerServiceDocument,
    (data) => data.declineVolunteerService,
    onAgain,
  );
  const lack = lacks.needed(draft.note, limits.serviceNote);
  const send = async () => {
    const { id, version } = service;
    const decided = await act.decide({ id, version, note: draft.note });
    if (decided === undefined) return;
    clear();
    onDone(decided);
  };
  return (
    <ActForm
      label={t('service.decline')}
      submit={t('service.declineSend')}
      lacks={[lack]}
      onSend={send}
      onCancel={onCancel}
      {...act}
    >
      {(shown) => (
        <NoteField
          label={t('service.declineNote')}
          hint={t('service.declineHint')}
          error={shown(lack)}
          lengthMax={limits.serviceNote.max}
          note={draft.note}
          change={change}
        />
      )}
    </ActForm>
  );
};
