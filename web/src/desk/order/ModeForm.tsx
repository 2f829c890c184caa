import { useTranslation } from 'react-i18next';
import { SetWritingModeDocument } from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { values } from '../../gql/desk.generated/values.ts';
import { useDraft } from '../../sending/draft.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { NoteField } from '../parts/NoteField.tsx';
import { Radios } from '../parts/Radios.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import type { OrderForm } from './orderForm.ts';

/** Says whether texts are shown at once or when somebody has looked. */
export const ModeForm = ({ order, onAgain }: OrderForm) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useDraft(`mode:${order.area.path}`, { mode: '', note: '' });
  const act = useDecision(SetWritingModeDocument, (data) => data.setWritingMode, onAgain);
  const mode = values.WritingMode.find((one) => one === draft.mode);
  const lack = [
    lacks.chosen(draft.mode),
    lacks.needed(draft.note, limits.admissionReason),
  ] as const;
  const send = async () => {
    if (mode === undefined) return;
    const { version, area } = order;
    const asked = { area: area.path, version, mode, reason: draft.note };
    if ((await act.decide(asked)) === undefined) return;
    clear();
    onAgain();
  };
  return (
    <ActForm
      label={t('order.setMode')}
      submit={t('order.setMode')}
      lacks={lack}
      onSend={send}
      isBusy={act.isBusy}
      problem={act.problem}
      hitch={act.hitch}
    >
      {(shown) => (
        <>
          <Radios
            legend={t('order.choose')}
            error={shown(lack[0])}
            value={mode ?? ''}
            options={values.WritingMode.map((value) => ({
              value,
              label: t(`order.mode.${value}`),
            }))}
            onChoose={(value) => {
              change({ mode: value });
            }}
          />
          <NoteField
            label={t('order.reason')}
            error={shown(lack[1])}
            lengthMax={limits.admissionReason.max}
            note={draft.note}
            change={change}
          />
        </>
      )}
    </ActForm>
  );
};
