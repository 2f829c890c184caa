import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AddCommentDocument } from '../../gql/generated/graphql.ts';
import { limits } from '../../gql/generated/limits.ts';
import { useDraft } from '../../sending/draft.ts';
import { useSend } from '../../sending/useSend.ts';
import { Button } from '../../shell/Button.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { TextField } from '../../shell/TextField.tsx';
import { isBlank } from '../../talk/isBlank.ts';
import { lengthOf } from '../../talk/lengthOf.ts';

const empty = { body: '' };

/** Where a comment is written; its draft is kept per message. */
export const CommentBox = ({ messageId }: { readonly messageId: string }) => {
  const { t } = useTranslation('say');
  const draftName = `comment:${messageId}`;
  const { draft, change, clear } = useDraft(draftName, empty);
  const { send, isBusy, problem } = useSend({
    act: 'comment',
    document: AddCommentDocument,
    draftName,
  });
  const [isTried, setTried] = useState(false);
  const isEmpty = isBlank(draft.body);
  const submit = async () => {
    setTried(true);
    if (isEmpty || lengthOf(draft.body) > limits.commentBody.max) return;
    const sent = await send(draft, (key) => ({ key, messageId, body: draft.body }));
    if (sent.kind === 'refused') return;
    setTried(false);
    clear();
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <form className="form part" onSubmit={onSubmit} noValidate>
      <TextField
        label={t('post.comment')}
        hint={t('post.commentHint', { max: limits.commentBody.max })}
        error={isTried && isEmpty ? t('post.commentNeeded') : undefined}
        value={draft.body}
        rows={2}
        lengthMax={limits.commentBody.max}
        onChange={(body) => {
          change({ body });
        }}
      />
      {problem === undefined ? null : (
        <ProblemNotice problem={problem} kept={t('write.keptText')} />
      )}
      <div className="acts acts-close">
        <Button htmlType="submit" loading={isBusy}>
          {t('post.sendComment')}
        </Button>
      </div>
    </form>
  );
};
