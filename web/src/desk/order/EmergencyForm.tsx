import { useTranslation } from 'react-i18next';
import { BeginEmergencyDocument } from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { values } from '../../gql/desk.generated/values.ts';
import { useDraft } from '../../sending/draft.ts';
import { Field } from '../../shell/Field.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { NoteField } from '../parts/NoteField.tsx';
import { Radios } from '../parts/Radios.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import type { OrderForm } from './orderForm.ts';

const { min, max } = limits.emergencyHours;
const isHours = (hours: number) => Number.isInteger(hours) && hours >= min && hours <= max;

const useCalling = ({ order, onAgain }: OrderForm) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useDraft(`emergency:${order.area.path}`, {
    kind: '',
    hours: '24',
    note: '',
  });
  const act = useDecision(BeginEmergencyDocument, (data) => data.beginEmergency, onAgain);
  const kind = values.EmergencyKind.find((one) => one === draft.kind);
  const hours = Number(draft.hours);
  const lack = {
    kind: lacks.chosen(draft.kind),
    hours: isHours(hours) ? undefined : t('order.hoursWrong', { min, max }),
    reason: lacks.needed(draft.note, limits.admissionReason),
  };
  const send = async () => {
    if (kind === undefined) return;
    const { version, area } = order;
    const asked = { area: area.path, version, kind, hours, reason: draft.note };
    if ((await act.decide(asked)) === undefined) return;
    clear();
    onAgain();
  };
  return { draft, change, act, kind, lack, send };
};

/** Calls an emergency: what it does, for how long, and why; everybody reads it while it lasts. */
export const EmergencyForm = (props: OrderForm) => {
  const { t } = useTranslation('desk');
  const { draft, change, act, kind, lack, send } = useCalling(props);
  return (
    <ActForm
      label={t('order.begin')}
      submit={t('order.begin')}
      lacks={[lack.kind, lack.hours, lack.reason]}
      onSend={send}
      isDanger
      isBusy={act.isBusy}
      problem={act.problem}
      hitch={act.hitch}
    >
      {(shown) => (
        <>
          <Radios
            legend={t('order.what')}
            error={shown(lack.kind)}
            value={kind ?? ''}
            options={values.EmergencyKind.map((value) => ({
              value,
              label: t(`order.kind.${value}`),
            }))}
            onChoose={(value) => {
              change({ kind: value });
            }}
          />
          <Field label={t('order.hours')} error={shown(lack.hours)}>
            {(ties) => (
              <TextLine
                ties={ties}
                value={draft.hours}
                inputMode="numeric"
                onChange={(hours) => {
                  change({ hours });
                }}
              />
            )}
          </Field>
          <NoteField
            label={t('order.reason')}
            error={shown(lack.reason)}
            lengthMax={limits.admissionReason.max}
            note={draft.note}
            change={change}
          />
        </>
      )}
    </ActForm>
  );
};
