import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RegisterFirmDocument } from '../../gql/desk.generated/graphql.ts';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { visibleLengthOf } from '../../talk/isBlank.ts';
import { useAct } from '../../talk/useAct.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { useKeyedDraft } from '../parts/keyedDraft.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { useLacks } from '../parts/useLacks.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { useRoot } from './root.ts';

const useRegistering = () => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const root = useRoot();
  const start = useMemo(
    () => ({ key: '', area: root.path, name: '', representative: '' }),
    [root.path],
  );
  const { draft, change, clear } = useKeyedDraft(`firm:${root.path}`, start);
  const [firm, setFirm] = useState<{ readonly no: string; readonly name: string }>();
  const { run, isBusy, problem } = useAct(RegisterFirmDocument);
  const lack = {
    name:
      visibleLengthOf(draft.name) < limits.firmName.min
        ? t('firm.nameShort', { min: limits.firmName.min })
        : lacks.upTo(draft.name, limits.firmName),
    representative: lacks.needed(draft.representative),
  };
  const send = async () => {
    setFirm(undefined);
    const data = await run({ input: draft });
    if (data === undefined) return;
    setFirm(data.registerFirm);
    clear();
  };
  return { root, draft, change, firm, lack, send, isBusy, problem };
};

/** Registers a firm with the person who speaks for it. */
export const FirmForm = () => {
  const { t } = useTranslation('desk');
  const { root, draft, change, firm, lack, send, isBusy, problem } = useRegistering();
  return (
    <ActForm
      label={t('firm.title')}
      submit={t('firm.send')}
      lacks={[lack.name, lack.representative]}
      onSend={send}
      {...{ isBusy, problem }}
    >
      {(shown) => (
        <>
          {firm === undefined ? null : (
            <Note tone="done" role="status">
              <p>{t('firm.done', { name: firm.name })}</p>
              <p>
                {t('firm.id')} <code>{firm.no}</code>
              </p>
            </Note>
          )}
          <Field label={t('firm.name')} error={shown(lack.name)}>
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
          <AreaPicker
            legend={t('firm.area')}
            root={root}
            value={draft.area}
            onChoose={(area) => {
              change({ area });
            }}
          />
          <Field
            label={t('firm.representative')}
            hint={t('firm.representativeHint')}
            error={shown(lack.representative)}
          >
            {(ties) => (
              <TextLine
                ties={ties}
                value={draft.representative}
                onChange={(representative) => {
                  change({ representative });
                }}
              />
            )}
          </Field>
        </>
      )}
    </ActForm>
  );
};
