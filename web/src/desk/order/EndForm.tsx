import { useTranslation } from 'react-i18next';
import { EndEmergencyDocument } from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useDraft } from '../../sending/draft.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { NoteField } from '../parts/NoteField.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import type { OrderForm } from './orderForm.ts';

/** Ends the emergency of an area before its time, with a reason. */
export const EndForm = ({ order, onAgain }: OrderForm) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useDraft(`calm:${order.area.path}`, { note: '' });
  const act = useDecision(EndEmergencyDocument, (data) => data.endEmergency, onAgain);
  const lack = lacks.needed(draft.note, limits.admissionReason);
  const send = async () => {
    const { version, area } = order;
    const done = await act.decide({ area: area.path, version, reason: draft.note });
    if (done === undefined) return;
    clear();
    onAgain();
  };
  return (
    <ActForm
      label={t('order.end')}
      submit={t('order.end')}
      lacks={[lack]}
      onSend={send}
      isBusy={act.isBusy}
      problem={act.problem}
      hitch={act.hitch}
    >
      {(shown) => (
        <NoteField
          label={t('order.reason')}
          error={shown(lack)}
          lengthMax={limits.admissionReason.max}
          note={draft.note}
          change={change}
        />
      )}
    </ActForm>
  );
};
