import { useTranslation } from 'react-i18next';
import { AddPartyDocument } from '../../gql/desk.generated/graphql.ts';
import { Field } from '../../shell/Field.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { useKeyedDraft } from '../parts/keyedDraft.ts';
import { limits } from '../parts/limits.ts';
import { Radios } from '../parts/Radios.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import { readAs, type CaseFormProps } from './caseForm.ts';

const ways = ['userName', 'firmId', 'name'] as const;

const empty = { key: '', way: 'userName', userName: '', firmId: '', name: '' };

/** Adds a side: somebody with an account, a firm, or a name alone. */
export const AddPartyForm = ({ one, onDone, onCancel, onAgain }: CaseFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useKeyedDraft(`case:${one.id}:party`, empty);
  const act = useDecision(AddPartyDocument, (data) => data.addParty, onAgain);
  const way = ways.find((word) => word === draft.way) ?? 'userName';
  const lack = lacks.needed(draft[way], limits.nameMax);
  const send = async () => {
    const { key } = draft;
    const done = await act.decide({ input: { ...readAs(one), key, [way]: draft[way].trim() } });
    if (done === undefined) return;
    clear();
    onDone();
  };
  return (
    <ActForm
      label={t('act.addParty')}
      submit={t('act.addParty')}
      lacks={[lack]}
      onSend={send}
      onCancel={onCancel}
      {...act}
    >
      {(shown) => (
        <>
          <Radios
            legend={t('party.way')}
            value={way}
            options={ways.map((value) => ({
              value,
              label: t(`party.by.${value}`),
              hint: t(`party.byHint.${value}`),
            }))}
            onChoose={(value) => {
              change({ way: value });
            }}
          />
          <Field label={t(`party.field.${way}`)} error={shown(lack)}>
            {(ties) => (
              <TextLine
                ties={ties}
                value={draft[way]}
                onChange={(text) => {
                  change({ [way]: text });
                }}
              />
            )}
          </Field>
          <p className="quiet">{t('party.asked')}</p>
        </>
      )}
    </ActForm>
  );
};
