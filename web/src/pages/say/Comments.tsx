import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { CommentsDocument, type WholeMessageFragment } from '../../gql/generated/graphql.ts';
import { useAgainOnArrival } from '../../sending/arrivals.ts';
import { Answer } from '../../shell/Answer.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Section } from '../../shell/Section.tsx';
import { CommentBox } from './CommentBox.tsx';
import { CommentRow } from './CommentRow.tsx';

interface PagesProps {
  readonly no: string;
  readonly after?: string;
}

const CommentPages = ({ no, after }: PagesProps) => {
  const { t } = useTranslation('say');
  const variables = after === undefined ? { no } : { no, after };
  const [result, ask] = useQuery({ query: CommentsDocument, variables });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  useAgainOnArrival(again);
  return (
    <Answer result={result} onAgain={again} lines={3}>
      {({ message }) => {
        if (message === null) return null;
        const { edges, pageInfo } = message.comments;
        if (edges.length === 0 && after === undefined)
          return <p className="quiet">{t('post.noComments')}</p>;
        return (
          <>
            <ul className="rows">
              {edges.map(({ node }) => (
                <CommentRow key={node.id} comment={node} />
              ))}
            </ul>
            <Rest page={pageInfo}>{(next) => <CommentPages no={no} after={next} />}</Rest>
          </>
        );
      }}
    </Answer>
  );
};

/** The comments, oldest first, and where to add one. */
export const Comments = ({ message }: { readonly message: WholeMessageFragment }) => {
  const { t } = useTranslation('say');
  return (
    <Section title={t('post.comments')}>
      <ListCount count={{ number: message.commentCount, isMore: false }} first="oldest" />
      <CommentPages no={message.no} />
      {message.commentsClosed ? <p className="quiet">{t('post.commentsClosed')}</p> : null}
      {message.mayDo.includes('COMMENT') ? <CommentBox messageId={message.id} /> : null}
    </Section>
  );
};
