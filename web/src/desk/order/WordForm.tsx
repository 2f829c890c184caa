import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AddWatchedWordDocument,
  TryWordDocument,
  type TryWordQuery,
} from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { values } from '../../gql/desk.generated/values.ts';
import { useDraft } from '../../sending/draft.ts';
import { Button } from '../../shell/Button.tsx';
import { Choice } from '../../shell/Choice.tsx';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { newKey } from '../../talk/key.ts';
import { useAct } from '../../talk/useAct.ts';
import { useLazyQuery } from '../../talk/useLazyQuery.ts';
import { ActForm, type Shown } from '../parts/ActForm.tsx';
import { NoteField } from '../parts/NoteField.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useLacks } from '../parts/useLacks.ts';

interface WordFormProps {
  readonly area: string;
}

const empty = { text: '', action: '', instead: '', note: '' };

const useAdding = (area: string) => {
  const lacks = useLacks();
  const { draft, change, clear } = useDraft(`word:${area}`, empty);
  const { run, isBusy, problem } = useAct(AddWatchedWordDocument);
  const [key, setKey] = useState(newKey);
  const [isDone, setDone] = useState(false);
  const action = values.WordAction.find((one) => one === draft.action);
  const isReplacing = action === 'REPLACE';
  const lack = {
    text: lacks.needed(draft.text, limits.watchedText),
    action: lacks.chosen(draft.action),
    instead: isReplacing ? lacks.needed(draft.instead, limits.watchedInstead) : undefined,
    reason: lacks.needed(draft.note, limits.admissionReason),
  };
  const send = async () => {
    if (action === undefined) return;
    const word = { key, area, text: draft.text, action, reason: draft.note };
    const input = isReplacing ? { ...word, instead: draft.instead } : word;
    setDone(false);
    if ((await run({ input })) === undefined) return;
    clear();
    setKey(newKey());
    setDone(true);
  };
  return { draft, change, action, isReplacing, lack, send, isBusy, problem, isDone };
};

// What the word would have touched, before it is added.
const Tried = ({ found }: { readonly found: TryWordQuery['previewWatchedWord'] }) => {
  const { t } = useTranslation('desk');
  return (
    <Note tone="calm" role="status">
      <p>{t('order.tried', { looked: found.looked, count: found.hits.length })}</p>
      {found.hits.length === 0 ? null : <p>{found.hits.map(({ no }) => no).join(' ')}</p>}
    </Note>
  );
};

interface FieldsProps {
  readonly adding: ReturnType<typeof useAdding>;
  readonly shown: Shown;
}

const WordFields = ({ adding, shown }: FieldsProps) => {
  const { t } = useTranslation('desk');
  const { draft, change, action, isReplacing, lack } = adding;
  return (
    <>
      <Field label={t('order.word')} error={shown(lack.text)}>
        {(ties) => (
          <TextLine
            ties={ties}
            value={draft.text}
            onChange={(text) => {
              change({ text });
            }}
          />
        )}
      </Field>
      <Field label={t('order.action')} error={shown(lack.action)}>
        {(ties) => (
          <Choice
            {...ties}
            value={action ?? ''}
            empty={t('form.pick')}
            options={values.WordAction.map((value) => ({
              value,
              label: t(`order.actions.${value}`),
            }))}
            onChoose={(value) => {
              change({ action: value });
            }}
          />
        )}
      </Field>
      {isReplacing ? (
        <Field label={t('order.instead')} error={shown(lack.instead)}>
          {(ties) => (
            <TextLine
              ties={ties}
              value={draft.instead}
              onChange={(instead) => {
                change({ instead });
              }}
            />
          )}
        </Field>
      ) : null}
      <NoteField
        label={t('order.why')}
        error={shown(lack.reason)}
        lengthMax={limits.admissionReason.max}
        note={draft.note}
        change={change}
      />
    </>
  );
};

/** Adds a word to watch for; what it would have touched can be seen first. */
export const WordForm = ({ area }: WordFormProps) => {
  const { t } = useTranslation('desk');
  const adding = useAdding(area);
  const trial = useLazyQuery(TryWordDocument);
  const { draft, lack, send, isBusy, problem, isDone } = adding;
  return (
    <ActForm
      label={t('order.add')}
      submit={t('order.add')}
      lacks={[lack.text, lack.action, lack.instead, lack.reason]}
      onSend={send}
      isBusy={isBusy}
      problem={problem}
    >
      {(shown) => (
        <>
          {isDone ? (
            <Note tone="done" role="status">
              <p>{t('order.added')}</p>
            </Note>
          ) : null}
          <WordFields adding={adding} shown={shown} />
          <div className="acts acts-close">
            <Button
              loading={trial.isBusy}
              onClick={() => {
                if (lack.text === undefined) void trial.ask({ text: draft.text, area });
              }}
            >
              {t('order.try')}
            </Button>
          </div>
          <Trouble problem={trial.problem} />
          {trial.data === undefined ? null : <Tried found={trial.data.previewWatchedWord} />}
        </>
      )}
    </ActForm>
  );
};
