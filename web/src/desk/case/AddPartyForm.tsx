import { useTranslation } from 'react-i18next';
import { AddPartyDocument } from '../../gql/desk.generated/graphql.ts';
import { Field } from '../../shell/Field.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { useKeyedDraft } from '../parts/keyedDraft.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { Radios } from '../parts/Radios.tsx';
import { useDecision } from '../parts/useDecision.ts';
import { useLacks } from '../parts/useLacks.ts';
import { readAs, type CaseFormProps } from './caseForm.ts';
import { PartySearch } from './PartySearch.tsx';
import { usePartySearch } from './usePartySearch.ts';

const ways = ['search', 'userName', 'name'] as const;

const empty = { key: '', way: '', query: '', chosen: '', userName: '', name: '' };

// What was chosen from the list: `person:` or `firm:` and the id.
const sideIn = (chosen: string) => {
  const [kind, id = ''] = chosen.split(':');
  return kind === 'firm' ? { firmId: id } : { personId: id };
};

// The one who wrote it, unless they are a side already; a report is written by somebody who only saw it.
const authorIn = ({ message, parties }: CaseFormProps['one']) => {
  const author = message?.kind === 'POST' ? message.author : null;
  return author !== null && parties.every(({ person }) => person?.id !== author.id)
    ? author
    : undefined;
};

const useAdding = ({ one, onDone, onAgain }: Omit<CaseFormProps, 'onCancel'>) => {
  const lacks = useLacks();
  const { draft, change, clear } = useKeyedDraft(`case:${one.id}:party`, empty);
  const act = useDecision(AddPartyDocument, (data) => data.addParty, onAgain);
  const author = authorIn(one);
  const offered = author === undefined ? ways : (['author', ...ways] as const);
  const usual = author === undefined ? 'search' : undefined;
  const way = offered.find((word) => word === draft.way) ?? usual;
  const typed = way === 'userName' || way === 'name' ? way : undefined;
  const found = usePartySearch(one.id, draft.query, way !== 'search');
  // Only what stands there to be seen is chosen.
  const chosen = found.options.find(({ value }) => value === draft.chosen)?.value ?? '';
  const textLack = (typed: 'userName' | 'name' | undefined) => {
    if (typed === 'name') return lacks.needed(draft.name, limits.partyName);
    return typed === undefined ? undefined : lacks.needed(draft.userName);
  };
  const lack = {
    way: lacks.chosen(way ?? ''),
    text: textLack(typed),
    chosen: way === 'search' ? lacks.chosen(chosen) : undefined,
  };
  const send = async () => {
    if (way === undefined) return;
    const { key } = draft;
    const side = {
      author: () => ({ author: true }),
      search: () => sideIn(chosen),
      userName: () => ({ userName: draft.userName }),
      name: () => ({ name: draft.name }),
    }[way]();
    const done = await act.decide({ input: { ...readAs(one), key, ...side } });
    if (done === undefined) return;
    clear();
    onDone();
  };
  return { draft, change, act, author, offered, way, typed, found, chosen, lack, send };
};

/** Adds a side: somebody who is searched for, a firm, or a name alone. */
export const AddPartyForm = ({ one, onDone, onCancel, onAgain }: CaseFormProps) => {
  const { t } = useTranslation('desk');
  const work = useAdding({ one, onDone, onAgain });
  const { draft, change, act, author, offered, way, typed, lack } = work;
  return (
    <ActForm
      label={t('act.ADD_PARTY')}
      submit={t('act.ADD_PARTY')}
      lacks={[lack.way, lack.text, lack.chosen]}
      onSend={work.send}
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
          {way === 'search' ? (
            <PartySearch
              {...{ query: draft.query, found: work.found, chosen: work.chosen }}
              error={shown(lack.chosen)}
              onChange={change}
            />
          ) : null}
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
