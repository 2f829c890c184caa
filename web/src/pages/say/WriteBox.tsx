import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { limits } from '../../gql/generated/limits.ts';
import { useWide } from '../../look/device.ts';
import { SameAs } from '../../search/SameAs.tsx';
import { Attach } from '../../sending/Attach.tsx';
import { useSendingWords } from '../../sending/useSendingWords.ts';
import { Button } from '../../shell/Button.tsx';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { TextField } from '../../shell/TextField.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { useWriting, type Outcome } from './useWriting.ts';

type Writing = ReturnType<typeof useWriting>;

const OutcomeNote = ({ outcome }: { readonly outcome: Outcome }) => {
  const { t } = useTranslation('say');
  const { keptOf } = useSendingWords();
  return (
    <Note tone={outcome.kind === 'sent' ? 'done' : 'soon'} role="status">
      {outcome.kind === 'waiting' ? (
        <p>{keptOf(outcome.problem)}</p>
      ) : (
        <p>
          {t('write.sent', { no: outcome.no })}{' '}
          <Link to={`/posts/${outcome.no}`}>{t('write.sentOpen')}</Link>
        </p>
      )}
    </Note>
  );
};

interface WriteFormProps {
  readonly it: Writing;
  readonly onSubmit: (event: SyntheticEvent) => void;
}

const WriteForm = ({ it, onSubmit }: WriteFormProps) => {
  const { t } = useTranslation('say');
  const { draft, isKept, change, isBusy, problem, errors } = it;
  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      <Field
        label={t('write.title')}
        hint={t('write.titleHint', { max: limits.messageTitle.max })}
        error={errors.title}
      >
        {(ties) => (
          <TextLine
            ties={ties}
            value={draft.title}
            onChange={(title) => {
              change({ title });
            }}
          />
        )}
      </Field>
      <TextField
        label={t('write.body')}
        hint={t('write.bodyHint')}
        error={errors.body}
        value={draft.body}
        lengthMax={limits.messageBody.max}
        onChange={(body) => {
          change({ body });
        }}
      />
      <SameAs text={`${draft.title}\n${draft.body}`} />
      <Attach it={it.attaching} error={errors.attachments} />
      <p className="quiet">{t('write.what')}</p>
      {problem === undefined ? null : (
        <ProblemNotice problem={problem} kept={t('write.keptText')} />
      )}
      <div className="acts acts-close">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('write.send')}
        </Button>
        {isKept ? <span className="quiet">{t('write.kept')}</span> : null}
      </div>
    </form>
  );
};

// On a phone the form is one line until it is wanted: asked for here or on the way here, or because a draft lies in it.
const useSheet = (isKept: boolean) => {
  const [params] = useSearchParams();
  const [choice, setChoice] = useState<boolean | undefined>(params.has('write') ? true : undefined);
  return { isOpen: choice ?? isKept, setChoice };
};

/** Where a resident writes: what happened, one button, and a plain word on who sees it and what it does not touch. */
export const WriteBox = () => {
  const { t } = useTranslation('say');
  const it = useWriting();
  const isWide = useWide();
  const { isOpen, setChoice } = useSheet(it.isKept);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void it.submit().then((isDone) => {
      if (isDone) setChoice(undefined);
    });
  };
  return (
    <>
      {/* One tree for both widths: turning the tablet round while one writes builds nothing anew. */}
      <details className="write" open={isWide || isOpen}>
        <summary
          hidden={isWide}
          onClick={(event) => {
            event.preventDefault();
            setChoice(!isOpen);
          }}
        >
          {t('write.open')}
        </summary>
        <WriteForm it={it} onSubmit={onSubmit} />
      </details>
      {it.outcome === undefined ? null : (
        <OutcomeNote
          key={it.outcome.kind === 'sent' ? it.outcome.no : it.outcome.kind}
          outcome={it.outcome}
        />
      )}
    </>
  );
};
