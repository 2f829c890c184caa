import { useMemo, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EditPostDocument, type WholeMessageFragment } from '../../gql/generated/graphql.ts';
import { limits } from '../../gql/generated/limits.ts';
import { useDraft } from '../../sending/draft.ts';
import { Button } from '../../shell/Button.tsx';
import { Field } from '../../shell/Field.tsx';
import { Note } from '../../shell/Note.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { TextField } from '../../shell/TextField.tsx';
import { TextLine } from '../../shell/TextLine.tsx';
import { useAct } from '../../talk/useAct.ts';
import { isBlank } from '../../talk/isBlank.ts';
import { lengthOf } from '../../talk/lengthOf.ts';

interface EditBoxProps {
  readonly message: WholeMessageFragment;
  readonly onSaved: (version: number) => void;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

// The new wording is a draft of its own, so that a stale version or a lost network costs no word.
const useEditing = ({ message, onSaved, onAgain }: EditBoxProps) => {
  const { id, version, title, body } = message;
  const start = useMemo(() => ({ title, body }), [title, body]);
  const { draft, change, clear, keep } = useDraft(`edit:${id}`, start);
  const { run, isBusy, problem } = useAct(EditPostDocument);
  const [isStale, setStale] = useState(false);
  const save = async () => {
    const data = await run({ input: { id, version, ...draft } });
    if (data === undefined) return;
    if (data.editPost.__typename === 'StaleVersion') {
      keep();
      setStale(true);
      onAgain();
      return;
    }
    clear();
    onSaved(data.editPost.versions.length);
  };
  return { draft, change, clear, isBusy, problem, isStale, save };
};

/** Writes a new wording; the old one is kept. */
export const EditBox = (props: EditBoxProps) => {
  const { t } = useTranslation('say');
  const { draft, change, clear, isBusy, problem, isStale, save } = useEditing(props);
  const isFit =
    !isBlank(draft.body) &&
    lengthOf(draft.body) <= limits.messageBody.max &&
    lengthOf(draft.title) <= limits.messageTitle.max;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isFit) void save();
  };
  const onCancel = () => {
    clear();
    props.onCancel();
  };
  return (
    <form className="form part" onSubmit={onSubmit} noValidate aria-label={t('post.editTitle')}>
      {isStale ? (
        <Note tone="soon" role="alert">
          <p>{t('post.stale')}</p>
        </Note>
      ) : null}
      <Field label={t('write.title')} hint={t('write.titleHint', { max: limits.messageTitle.max })}>
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
        hint={t('post.editHint')}
        error={isBlank(draft.body) ? t('write.needed') : undefined}
        value={draft.body}
        lengthMax={limits.messageBody.max}
        onChange={(body) => {
          change({ body });
        }}
      />
      {problem === undefined ? null : (
        <ProblemNotice problem={problem} kept={t('write.keptText')} />
      )}
      <div className="acts acts-close">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('post.saveEdit')}
        </Button>
        <Button onClick={onCancel}>{t('cancel', { ns: 'shell' })}</Button>
      </div>
    </form>
  );
};
