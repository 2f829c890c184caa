import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { PostDocument, type WholeMessageFragment } from '../../gql/generated/graphql.ts';
import { OtherRoles } from '../../person/OtherRoles.tsx';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { harmless } from '../../words/harmless.ts';
import { Comments } from './Comments.tsx';
import { MessageBody } from './MessageBody.tsx';
import { OwnActs } from './OwnActs.tsx';
import { Progress } from './Progress.tsx';
import { ReportBox } from './ReportBox.tsx';
import { StaffActs } from './StaffActs.tsx';
import { Versions } from './Versions.tsx';

const Whole = ({
  message,
  onAgain,
}: {
  readonly message: WholeMessageFragment;
  readonly onAgain: () => void;
}) => (
  <>
    <MessageBody message={message} />
    {message.progress === null ? null : (
      <Progress told={message.progress} mayEdit={message.mayDo.includes('EDIT')} />
    )}
    {message.mayDo.includes('RAISE') || message.flag !== null ? (
      <StaffActs message={message} onAgain={onAgain} />
    ) : null}
    {message.mayDo.includes('EDIT') ? <OwnActs message={message} onAgain={onAgain} /> : null}
    {message.mayDo.includes('REPORT') ? (
      <ReportBox subject={{ kind: 'MESSAGE', id: message.id }} />
    ) : null}
    {message.versions.length > 1 ? <Versions versions={message.versions} /> : null}
    <Comments message={message} />
  </>
);

/** One message: its newest wording, every version where one may see them, and the comments. */
export const Component = () => {
  const { t } = useTranslation('say');
  const { no = '' } = useParams();
  const [result, ask] = useQuery({ query: PostDocument, variables: { no } });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  const title = harmless(result.data?.message?.title ?? '');
  return (
    <Screen
      title={title === '' ? t('post.title', { no }) : title}
      back={{ to: '/feed', label: t('feed.title') }}
    >
      <Answer result={result} onAgain={again} lines={8}>
        {({ message }) =>
          message === null ? (
            <Empty act={<OtherRoles />}>{t('post.missing', { no })}</Empty>
          ) : (
            <Whole message={message} onAgain={again} />
          )
        }
      </Answer>
    </Screen>
  );
};
