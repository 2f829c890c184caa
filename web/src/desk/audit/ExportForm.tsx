import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ExportAuditLinesDocument,
  type ExportAuditLinesMutation,
} from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { Note } from '../../shell/Note.tsx';
import { Question } from '../../shell/Question.tsx';
import { TextField } from '../../shell/TextField.tsx';
import { visibleLengthOf } from '../../talk/isBlank.ts';
import { useAct } from '../../talk/useAct.ts';
import { useWhen } from '../../words/when.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { useKeyedDraft } from '../parts/keyedDraft.ts';
import { useLacks } from '../parts/useLacks.ts';
import { filterOf, type AuditAsked } from './auditFilter.ts';

const empty = { key: '', purpose: '' };

type Made = ExportAuditLinesMutation['exportAuditLines'];

// What was made ready, and the way to fetch it: a way of the browser, which writes the file as it comes.
const Ready = ({ made: { no, path, endsAt } }: { readonly made: Made }) => {
  const { t } = useTranslation('desk');
  const { momentOf } = useWhen();
  return (
    <Note tone="done" role="status">
      <p>{t('audit.export.ready', { no, time: momentOf(endsAt) })}</p>
      <p>
        <a className="link-row" href={path} download>
          {t('audit.export.fetch')}
        </a>
      </p>
    </Note>
  );
};

/** Has the lines that are asked for made ready as a file: for what is said first, and asked back. */
export const ExportForm = ({ filter }: { readonly filter: AuditAsked }) => {
  const { t } = useTranslation('desk');
  const lacks = useLacks();
  const { draft, change, clear } = useKeyedDraft(`export ${JSON.stringify(filter)}`, empty);
  const { run, isBusy, problem } = useAct(ExportAuditLinesDocument);
  const [isAsking, setAsking] = useState(false);
  const [made, setMade] = useState<Made>();
  const { min } = limits.exportPurpose;
  const lack =
    visibleLengthOf(draft.purpose) < min
      ? t('audit.export.short', { count: min })
      : lacks.upTo(draft.purpose, limits.exportPurpose);
  const send = async () => {
    const data = await run({ filter: filterOf(filter), ...draft });
    setAsking(false);
    if (data === undefined) return;
    clear();
    setMade(data.exportAuditLines);
  };
  return (
    <>
      <p className="quiet">{t('audit.export.lead')}</p>
      {made === undefined ? null : <Ready key={made.id} made={made} />}
      <ActForm
        label={t('audit.export.title')}
        submit={t('audit.export.send')}
        lacks={[lack]}
        onSend={() => {
          setAsking(true);
          return Promise.resolve();
        }}
        {...{ isBusy, problem }}
      >
        {(shown) => (
          <TextField
            label={t('audit.export.purpose')}
            hint={t('audit.export.purposeHint')}
            error={shown(lack)}
            rows={2}
            value={draft.purpose}
            lengthMax={limits.exportPurpose.max}
            onChange={(purpose) => {
              change({ purpose });
            }}
          />
        )}
      </ActForm>
      {isAsking ? (
        <Question
          title={t('audit.export.ask')}
          yes={t('audit.export.yes')}
          onYes={() => void send()}
          onNo={() => {
            setAsking(false);
          }}
          isBusy={isBusy}
        >
          <p>{t('audit.export.askText', { purpose: draft.purpose })}</p>
        </Question>
      ) : null}
    </>
  );
};
