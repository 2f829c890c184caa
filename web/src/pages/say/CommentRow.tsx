import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WithdrawCommentDocument, type CommentLineFragment } from '../../gql/generated/graphql.ts';
import { Button } from '../../shell/Button.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Question } from '../../shell/Question.tsx';
import { RoleMark } from '../../shell/RoleMark.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';
import { useAct } from '../../talk/useAct.ts';
import { ReportBox } from './ReportBox.tsx';
import { StandingMark } from './StandingMark.tsx';

interface CommentProps {
  readonly comment: CommentLineFragment;
}

const TakeBack = ({ comment }: CommentProps) => {
  const { t } = useTranslation('say');
  const { run, isBusy, problem } = useAct(WithdrawCommentDocument);
  const [isAsking, setAsking] = useState(false);
  const ask = (isOpen: boolean) => () => {
    setAsking(isOpen);
  };
  const withdraw = async () => {
    if ((await run({ id: comment.id })) !== undefined) setAsking(false);
  };
  return (
    <>
      <div className="acts acts-close">
        <Button onClick={ask(true)}>{t('post.withdraw')}</Button>
      </div>
      {isAsking ? (
        <Question
          title={t('post.withdrawCommentTitle')}
          yes={t('post.withdrawYes')}
          onYes={() => void withdraw()}
          onNo={ask(false)}
          isDanger
          isBusy={isBusy}
        >
          <p>{t('post.withdrawCommentText')}</p>
          {problem === undefined ? null : <ProblemNotice problem={problem} />}
        </Question>
      ) : null}
    </>
  );
};

/** One comment; a withdrawn one keeps its place, and its text is shown to those who may still read it. */
export const CommentRow = ({ comment }: CommentProps) => {
  const { t } = useTranslation('say');
  const isWithdrawn = comment.withdrawnAt !== null;
  return (
    <li className="card">
      <p className={comment.body === '' ? 'quiet' : 'prose'}>
        {comment.body === '' ? (
          t(isWithdrawn ? 'post.commentWithdrawn' : 'post.commentHidden')
        ) : (
          <Said>{comment.body}</Said>
        )}
      </p>
      <p className="row-meta">
        {isWithdrawn ? <Mark tone="calm">{t('feed.withdrawn')}</Mark> : null}
        <StandingMark of={comment} />
        <span>
          <Said>{comment.author.displayName}</Said> <RoleMark role={comment.authorRole} />
        </span>
        <When at={comment.at} as="ago" />
      </p>
      {comment.mayDo.includes('WITHDRAW') ? <TakeBack comment={comment} /> : null}
      {comment.mayDo.includes('REPORT') ? (
        <ReportBox subject={{ kind: 'COMMENT', id: comment.id }} />
      ) : null}
    </li>
  );
};
