import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearLineFragment } from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { Button } from '../../shell/Button.tsx';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { TextField } from '../../shell/TextField.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { useWhen } from '../../words/when.ts';
import { ActForm, type Shown } from '../parts/ActForm.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { fileText } from './fileText.ts';
import { useYearNotice, type YearPreview } from './useYearNotice.ts';

const bytesMax = 4 * limits.workYearFile.max;

interface ChangesProps {
  readonly preview: YearPreview;
  readonly notice: ReturnType<typeof useYearNotice>;
}

// What adding the notice would change, before anything is kept.
const Changes = ({ preview, notice }: ChangesProps) => {
  const { t } = useTranslation('desk');
  const { dateOf } = useWhen();
  const { changes, workingDays, waiting, version } = preview;
  const wordOf = (day: YearPreview['changes'][number]['before']) =>
    day === null ? t('calendar.asWeek') : t(`calendar.kind.${day.kind}`, { name: day.name });
  if (changes.length === 0)
    return (
      <Note tone="calm" role="status">
        <p>{t('calendar.nothing')}</p>
      </Note>
    );
  return (
    <section className="part" aria-label={t('calendar.changes', { count: changes.length })}>
      <h3>{t('calendar.changes', { count: changes.length })}</h3>
      <p>{t('calendar.workingDays', { count: workingDays })}</p>
      {waiting === 0 ? null : <p>{t('calendar.waiting', { count: waiting })}</p>}
      <ul>
        {changes.map(({ date, before, after }) => (
          <li key={date}>
            {t('calendar.change', {
              day: dateOf(date),
              before: wordOf(before),
              after: wordOf(after),
            })}
          </li>
        ))}
      </ul>
      <Trouble problem={notice.problem} hitch={undefined} isKept />
      <div className="acts">
        <Button
          type="primary"
          loading={notice.isBusy}
          onClick={() => {
            void notice.add(version);
          }}
        >
          {t('calendar.add', { year: notice.draft.year })}
        </Button>
      </div>
    </section>
  );
};

const FileChoice = ({ onText }: { readonly onText: (text: string) => void }) => {
  const { t } = useTranslation('desk');
  const [isTooLarge, setTooLarge] = useState(false);
  return (
    <Field
      label={t('calendar.choose')}
      hint={t('calendar.chooseHint')}
      error={isTooLarge ? t('calendar.tooLarge') : undefined}
    >
      {({ id, describedBy }) => (
        <input
          id={id}
          type="file"
          className="input"
          accept=".csv,.txt,text/csv,text/plain"
          aria-describedby={describedBy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file === undefined) return;
            void fileText(file, bytesMax).then((text) => {
              // What was typed stays where a file cannot be taken.
              setTooLarge(text === undefined);
              if (text !== undefined) onText(text);
            });
          }}
        />
      )}
    </Field>
  );
};

interface LineProps {
  readonly name: 'year' | 'source';
  readonly label: string;
  readonly hint?: string;
  readonly notice: ReturnType<typeof useYearNotice>;
  readonly shown: Shown;
}

const Line = ({ name, label, hint, notice, shown }: LineProps) => (
  <Field label={label} error={shown(notice.lack[name])} {...(hint === undefined ? {} : { hint })}>
    {(ties) => (
      <TextLine
        ties={ties}
        value={notice.draft[name]}
        inputMode={name === 'year' ? 'numeric' : 'text'}
        onChange={(text) => {
          notice.change({ [name]: text });
        }}
      />
    )}
  </Field>
);

interface YearFormProps {
  readonly years: readonly YearLineFragment[];
  readonly onAgain: () => void;
}

/** Adds the notice of a year from a file: read, looked at, then kept; earlier notices stay to be read. */
export const YearForm = ({ years, onAgain }: YearFormProps) => {
  const { t } = useTranslation('desk');
  const next = Math.max(...years.map(({ year }) => year)) + 1;
  const notice = useYearNotice(next, onAgain);
  const { draft, change, lack, preview, added } = notice;
  return (
    <>
      {added === undefined ? null : (
        <Note tone="done" role="status">
          <p>{t('calendar.added', { year: added })}</p>
        </Note>
      )}
      <ActForm
        label={t('calendar.form')}
        submit={t('calendar.look')}
        lacks={[lack.year, lack.source, lack.file]}
        onSend={notice.look}
        isBusy={notice.isLooking}
        problem={notice.refused}
      >
        {(shown) => (
          <>
            <h3>{t('calendar.form')}</h3>
            <Line name="year" label={t('calendar.ofYear')} {...{ notice, shown }} />
            <Line
              name="source"
              label={t('calendar.source')}
              hint={t('calendar.sourceHint')}
              {...{ notice, shown }}
            />
            <FileChoice
              onText={(file) => {
                change({ file });
              }}
            />
            <TextField
              label={t('calendar.rows')}
              hint={t('calendar.rowsHint')}
              error={shown(lack.file)}
              rows={8}
              lengthMax={limits.workYearFile.max}
              value={draft.file}
              onChange={(file) => {
                change({ file });
              }}
            />
          </>
        )}
      </ActForm>
      {preview === undefined ? null : <Changes {...{ preview, notice }} />}
    </>
  );
};
