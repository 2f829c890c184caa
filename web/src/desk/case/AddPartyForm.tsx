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

const empty = { key: '', way: '', userName: '', firmId: '', name: '' };

// The one who wrote it, unless they are a side already; a report is written by somebody who only saw it.
const authorIn = ({ message, parties }: CaseFormProps['one']) => {
  const author = message?.kind === 'POST' ? message.author : null;
  return author !== null && parties.every(({ person }) => person?.id !== author.id)
    ? author
    : undefined;
};

/** Adds a side: somebody with an account, a firm, or a name alone. */
export const AddPartyForm = ({ one, onDone, onCancel, onAgain }: CaseFormProps) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useKeyedDraft(`case:${one.id}:party`, empty);
  const act = useDecision(AddPartyDocument, (data) => data.addParty, onAgain);
  const author = authorIn(one);
  const offered = author === undefined ? ways : (['author', ...ways] as const);
  const usual = author === undefined ? 'userName' : undefined;
  const way = offered.find((word) => word === draft.way) ?? usual;
  const typed = way === 'author' ? undefined : way;
  const lack = {
    way: lacks.chosen(way ?? ''),
    text: typed === undefined ? undefined : lacks.needed(draft[typed], limits.nameMax),
  };
  const send = async () => {
    if (way === undefined) return;
    const { key } = draft;
    const side = way === 'author' ? { author: true } : { [way]: draft[way] };
    const done = await act.decide({ input: { ...readAs(one), key, ...side } });
    if (done === undefined) return;
    clear();
    onDone();
  };
  return (
    <ActForm
      label={t('act.addParty')}
      submit={t('act.addParty')}
      lacks={[lack.way, lack.text]}
      onSend={send}
      onCancel={onCancel}
      {...act}
    >
      {(shown) => (
        <>
          <Radios
            legend={t('party.way')}
            error={shown(lack.way)}
            value={way ?? ''}
            options={offered.map((value) => ({
              value,
              label: t(`party.by.${value}`, { name: author?.displayName ?? '' }),
              hint: t(`party.byHint.${value}`),
            }))}
            onChoose={(value) => {
              change({ way: value });
            }}
          />
          {typed === undefined ? null : (
            <Field label={t(`party.field.${typed}`)} error={shown(lack.text)}>
              {(ties) => (
                <TextLine
                  ties={ties}
                  value={draft[typed]}
                  onChange={(text) => {
                    change({ [typed]: text });
                  }}
                />
              )}
            </Field>
          )}
          <p className="quiet">{t('party.asked')}</p>
        </>
      )}
    </ActForm>
  );
};
