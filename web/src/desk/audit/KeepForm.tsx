import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  SetAuditRetentionDocument,
  type RetentionLineFragment,
} from '../../gql/desk.generated/graphql.ts';
import { limits } from '../../gql/desk.generated/limits.ts';
import { Button } from '../../shell/Button.tsx';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { Question } from '../../shell/Question.tsx';
import { TextField } from '../../shell/TextField.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { useAct } from '../../talk/useAct.ts';
import { ActForm, type Shown } from '../parts/ActForm.tsx';
import { useReasonLack } from '../parts/ReasonedAct.tsx';

interface KeepFormProps {
  readonly rule: RetentionLineFragment;
  readonly onAgain: () => void;
}

// The days and the reason as they are typed, and what they lack.
const useKeepDraft = ({ days, daysMin }: RetentionLineFragment) => {
  const { t } = useTranslation('desk');
  const lackOf = useReasonLack();
  const [text, setText] = useState(String(days));
  const [reason, setReason] = useState('');
  const { max } = limits.retentionDays;
  const asked = /^\d{1,6}$/u.test(text.trim()) ? Number(text.trim()) : undefined;
  const isFitting = asked !== undefined && asked >= daysMin && asked <= max;
  return {
    ...{ text, setText, reason, setReason, asked: asked ?? days },
    range: { min: daysMin, max },
    lack: {
      days: isFitting ? undefined : t('audit.keep.daysWrong', { min: daysMin, max }),
      reason: lackOf(reason, limits.retentionReason),
    },
  };
};

interface FieldsProps {
  readonly draft: ReturnType<typeof useKeepDraft>;
  readonly shown: Shown;
}

const Fields = ({ draft, shown }: FieldsProps) => {
  const { t } = useTranslation('desk');
  return (
    <>
      <Field
        label={t('audit.keep.days')}
        hint={t('audit.keep.daysHint', draft.range)}
        error={shown(draft.lack.days)}
      >
        {(ties) => (
          <TextLine ties={ties} inputMode="numeric" value={draft.text} onChange={draft.setText} />
        )}
      </Field>
      <TextField
        label={t('audit.keep.reason')}
        hint={t('audit.keep.reasonHint')}
        error={shown(draft.lack.reason)}
        rows={2}
        value={draft.reason}
        lengthMax={limits.retentionReason.max}
        onChange={draft.setReason}
      />
    </>
  );
};

interface OpenFormProps extends KeepFormProps {
  readonly label: string;
  readonly onShut: (days?: number) => void;
}

const OpenForm = ({ rule, label, onShut, onAgain }: OpenFormProps) => {
  const { t } = useTranslation(['desk', 'audit']);
  const draft = useKeepDraft(rule);
  const { run, isBusy, problem } = useAct(SetAuditRetentionDocument);
  const [isAsking, setAsking] = useState(false);
  const { kind, days: before, version } = rule;
  const { asked, reason, lack } = draft;
  const save = async () => {
    const data = await run({ kind, days: asked, reason, version });
    setAsking(false);
    if (data === undefined) return;
    onAgain();
    onShut(data.setAuditRetention.days);
  };
  // What is shortened is asked back: lines go for ever.
  const send = () => {
    if (asked >= before) return save();
    setAsking(true);
    return Promise.resolve();
  };
  const said = { kind: t(`kind.${kind}`, { ns: 'audit' }), before, after: asked };
  return (
    <>
      <ActForm
        label={label}
        submit={t('audit.keep.send')}
        lacks={[lack.days, lack.reason]}
        onSend={send}
        onCancel={() => {
          onShut();
        }}
        {...{ isBusy, problem }}
      >
        {(shown) => <Fields draft={draft} shown={shown} />}
      </ActForm>
      {isAsking ? (
        <Question
          title={t('audit.keep.ask')}
          yes={t('audit.keep.yes')}
          onYes={() => void save()}
          onNo={() => {
            setAsking(false);
          }}
          isBusy={isBusy}
          isDanger
        >
          <p>{t('audit.keep.askText', said)}</p>
        </Question>
      ) : null}
    </>
  );
};

/** Changes how long a sort of lines is kept, for a reason; shortening is asked back. */
export const KeepForm = ({ rule, onAgain }: KeepFormProps) => {
  const { t } = useTranslation(['desk', 'audit']);
  const [isOpen, setOpen] = useState(false);
  const [saved, setSaved] = useState<number>();
  const label = t('audit.keep.changeNamed', { kind: t(`kind.${rule.kind}`, { ns: 'audit' }) });
  if (isOpen)
    return (
      <OpenForm
        {...{ rule, label, onAgain }}
        onShut={(days) => {
          setOpen(false);
          setSaved(days);
        }}
      />
    );
  return (
    <>
      {saved === undefined ? null : (
        <Note tone="done" role="status">
          <p>{t('audit.keep.done', { count: saved })}</p>
        </Note>
      )}
      <Button
        aria-label={label}
        onClick={() => {
          setSaved(undefined);
          setOpen(true);
        }}
      >
        {t('audit.keep.change')}
      </Button>
    </>
  );
};
