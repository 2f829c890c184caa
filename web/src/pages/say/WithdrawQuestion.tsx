import { useTranslation } from 'react-i18next';
import { WithdrawPostDocument, type WholeMessageFragment } from '../../gql/generated/graphql.ts';
import { ProblemNotice } from '../../shell/ProblemNotice.tsx';
import { Question } from '../../shell/Question.tsx';
import { useAct } from '../../talk/useAct.ts';

interface WithdrawQuestionProps {
  readonly message: WholeMessageFragment;
  readonly onDone: () => void;
  readonly onAgain: () => void;
}

/** Asks before withdrawing, and says what stays. */
export const WithdrawQuestion = ({ message, onDone, onAgain }: WithdrawQuestionProps) => {
  const { t } = useTranslation('say');
  const { run, isBusy, problem } = useAct(WithdrawPostDocument);
  const withdraw = async () => {
    const data = await run({ id: message.id, version: message.version });
    if (data === undefined) return;
    onAgain();
    onDone();
  };
  return (
    <Question
      title={t('post.withdrawTitle')}
      yes={t('post.withdrawYes')}
      onYes={() => void withdraw()}
      onNo={onDone}
      isDanger
      isBusy={isBusy}
    >
      <p>{t('post.withdrawText')}</p>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </Question>
  );
};
