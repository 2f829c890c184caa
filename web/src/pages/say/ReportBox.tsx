import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ReportContentDocument,
  type ReportKind,
  type SubjectKind,
} from '../../gql/generated/graphql.ts';
import { limits } from '../../gql/generated/limits.ts';
import { values } from '../../gql/generated/values.ts';
import { Button } from '../../shell/Button.tsx';
import { Choice } from '../../shell/Choice.tsx';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { TextField } from '../../shell/TextField.tsx';
import { newKey } from '../../talk/key.ts';
import { useAct } from '../../talk/useAct.ts';

interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

interface FormProps {
  readonly subject: Subject;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const ReportForm = ({ subject, onDone, onCancel }: FormProps) => {
  const { t } = useTranslation('say');
  const { run, isBusy, problem } = useAct(ReportContentDocument);
  const [kind, setKind] = useState<ReportKind | ''>('');
  const [text, setText] = useState('');
  const [key] = useState(newKey);
  const [isTried, setTried] = useState(false);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (kind === '') return;
    const input = { key, subjectKind: subject.kind, subjectId: subject.id, kind, text };
    void run({ input }).then((data) => {
      if (data !== undefined) onDone();
    });
  };
  return (
    <form className="form part" onSubmit={onSubmit} noValidate aria-label={t('report.title')}>
      <p>{t('report.lead')}</p>
      <Field
        label={t('report.kind')}
        error={isTried && kind === '' ? t('report.needed') : undefined}
      >
        {(ties) => (
          <Choice
            {...ties}
            value={kind}
            empty={t('report.choose')}
            options={values.ReportKind.map((value) => ({
              value,
              label: t(`report.kinds.${value}`),
            }))}
            onChoose={setKind}
          />
        )}
      </Field>
      <TextField
        label={t('report.text')}
        value={text}
        rows={2}
        lengthMax={limits.reportText.max}
        onChange={setText}
      />
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <div className="acts acts-close">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('report.send')}
        </Button>
        <Button onClick={onCancel}>{t('report.cancel')}</Button>
      </div>
    </form>
  );
};

/** The way to report a text: a button, then why; the author never learns who. */
export const ReportBox = ({ subject }: { readonly subject: Subject }) => {
  const { t } = useTranslation('say');
  const [step, setStep] = useState<'closed' | 'open' | 'sent'>('closed');
  if (step === 'sent')
    return (
      <Note tone="done" role="status">
        <p>{t('report.done')}</p>
      </Note>
    );
  if (step === 'open')
    return (
      <ReportForm
        subject={subject}
        onDone={() => {
          setStep('sent');
        }}
        onCancel={() => {
          setStep('closed');
        }}
      />
    );
  return (
    <div className="acts acts-close">
      <Button
        type="link"
        onClick={() => {
          setStep('open');
        }}
      >
        {t('report.act')}
      </Button>
    </div>
  );
};
