import { Button } from 'antd';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PublishPostDocument } from '../../gql/generated/graphql.ts';
import { useDraft } from '../../sending/draft.ts';
import { useSend } from '../../sending/useSend.ts';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { TextArea } from '../../shell/TextArea.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { lengthOf } from '../../talk/lengthOf.ts';
import { bodyMax, titleMax } from './limits.ts';

const empty = { title: '', body: '' };

type Outcome = { readonly kind: 'sent'; readonly no: string } | { readonly kind: 'waiting' };

// The whole act of writing: the draft, what is wrong with it, sending, and what came of it.
const useWriting = () => {
  const { t } = useTranslation('say');
  const { draft, isKept, change, clear } = useDraft('post', empty);
  const { send, isBusy, problem } = useSend({
    act: 'post',
    document: PublishPostDocument,
    draftName: 'post',
  });
  const [isTried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const over = (text: string, max: number) => {
    const count = lengthOf(text) - max;
    return count > 0 ? t('write.tooLong', { count }) : undefined;
  };
  const titleError = over(draft.title, titleMax);
  const bodyError = draft.body.trim() === '' ? t('write.needed') : over(draft.body, bodyMax);
  const submit = async () => {
    setTried(true);
    setOutcome(undefined);
    if (titleError !== undefined || bodyError !== undefined) return;
    const sent = await send(draft, (key) => ({ input: { key, ...draft } }));
    if (sent.kind === 'refused') return;
    clear();
    setTried(false);
    setOutcome(sent.kind === 'waiting' ? sent : { kind: 'sent', no: sent.data.publishPost.no });
  };
  const shown = (error: string | undefined) => (isTried ? error : undefined);
  return {
    ...{ draft, isKept, change, isBusy, problem, outcome, submit },
    errors: { title: shown(titleError), body: shown(bodyError) },
  };
};

const OutcomeNote = ({ outcome }: { readonly outcome: Outcome }) => {
  const { t } = useTranslation('say');
  return (
    <Note tone={outcome.kind === 'sent' ? 'done' : 'soon'} role="status">
      {outcome.kind === 'waiting' ? (
        <p>{t('write.waiting')}</p>
      ) : (
        <p>
          {t('write.sent', { no: outcome.no })}{' '}
          <Link to={`/posts/${outcome.no}`}>{t('write.sentOpen')}</Link>
        </p>
      )}
    </Note>
  );
};

/** Where a resident writes: what happened, one button, and a plain word on who sees it and what it does not touch. */
export const WriteBox = () => {
  const { t } = useTranslation('say');
  const { draft, isKept, change, isBusy, problem, outcome, submit, errors } = useWriting();
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      <Field label={t('write.title')} hint={t('write.titleHint')} error={errors.title}>
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
      <Field label={t('write.body')} hint={t('write.bodyHint')} error={errors.body}>
        {(ties) => (
          <TextArea
            ties={ties}
            value={draft.body}
            lengthMax={bodyMax}
            onChange={(body) => {
              change({ body });
            }}
          />
        )}
      </Field>
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
      {outcome === undefined ? null : <OutcomeNote outcome={outcome} />}
    </form>
  );
};
