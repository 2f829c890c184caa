import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddAreaDocument } from '../../gql/desk.generated/graphql.ts';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { useAct } from '../../talk/useAct.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { useKeyedDraft } from '../parts/keyedDraft.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useLacks } from '../parts/useLacks.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { useRoot } from './root.ts';

const codePattern = /^[a-z0-9-]+$/u;
const { max: codeLengthMax } = limits.areaCode;
const isCode = (text: string) => text.length <= codeLengthMax && codePattern.test(text);

const useAdding = () => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const root = useRoot();
  const start = useMemo(() => ({ key: '', parent: root.path, code: '', name: '' }), [root.path]);
  const { draft, change, clear } = useKeyedDraft(`area:${root.path}`, start);
  const [added, setAdded] = useState<string>();
  const { run, isBusy, problem } = useAct(AddAreaDocument);
  const lack = {
    name: lacks.needed(draft.name, limits.areaName),
    code: isCode(draft.code) ? undefined : t('trouble.not_a_code', { limit: codeLengthMax }),
  };
  const send = async () => {
    setAdded(undefined);
    const data = await run({ input: draft });
    if (data === undefined) return;
    setAdded(data.addArea.name);
    clear();
  };
  return { root, draft, change, added, lack, send, isBusy, problem };
};

/** Adds an area below one that the administrator holds. */
export const AreaForm = () => {
  const { t } = useTranslation('desk');
  const { root, draft, change, added, lack, send, isBusy, problem } = useAdding();
  return (
    <ActForm
      label={t('area.title')}
      submit={t('area.send')}
      lacks={[lack.name, lack.code]}
      onSend={send}
      {...{ isBusy, problem }}
    >
      {(shown) => (
        <>
          {added === undefined ? null : (
            <Note tone="done" role="status">
              <p>{t('area.done', { name: added })}</p>
            </Note>
          )}
          <AreaPicker
            legend={t('area.parent')}
            root={root}
            value={draft.parent}
            onChoose={(parent) => {
              change({ parent });
            }}
          />
          <Field label={t('area.name')} error={shown(lack.name)}>
            {(ties) => (
              <TextLine
                ties={ties}
                value={draft.name}
                onChange={(name) => {
                  change({ name });
                }}
              />
            )}
          </Field>
          <Field
            label={t('area.code')}
            hint={t('area.codeHint', { max: codeLengthMax })}
            error={shown(lack.code)}
          >
            {(ties) => (
              <TextLine
                ties={ties}
                value={draft.code}
                onChange={(code) => {
                  change({ code });
                }}
              />
            )}
          </Field>
        </>
      )}
    </ActForm>
  );
};
