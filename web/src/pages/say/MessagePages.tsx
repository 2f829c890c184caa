import type { ReactNode } from 'react';
import { useQuery, type TypedDocumentNode } from 'urql';
import {
  FeedDocument,
  MyMessagesDocument,
  type FeedQuery,
  type MessageLineFragment,
} from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { useAgainOnArrival } from '../../sending/arrivals.ts';
import { MessageRow } from './MessageRow.tsx';

type Page = FeedQuery['feed'];

interface PagesProps<Data> {
  readonly document: TypedDocumentNode<Data, { after?: string | null }>;
  readonly pick: (data: Data) => Page;
  readonly after?: string;
  readonly empty: ReactNode;
}

const rowsOf = (page: Page): readonly MessageLineFragment[] => page.edges.map(({ node }) => node);

const Pages = <Data,>({ document, pick, after, empty }: PagesProps<Data>) => {
  const [result, ask] = useQuery({
    query: document,
    variables: after === undefined ? {} : { after },
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  useAgainOnArrival(again);
  return (
    <Answer result={result} onAgain={again} lines={9}>
      {(data) => {
        const page = pick(data);
        if (page.edges.length === 0 && after === undefined) return empty;
        return (
          <>
            <ul className="rows">
              {rowsOf(page).map((message) => (
                <MessageRow key={message.id} message={message} />
              ))}
            </ul>
            <Rest page={page.pageInfo}>
              {(next) => <Pages document={document} pick={pick} after={next} empty={empty} />}
            </Rest>
          </>
        );
      }}
    </Answer>
  );
};

interface ListProps {
  readonly empty: ReactNode;
}

/** What was written in the community, newest first, page after page. */
export const FeedPages = ({ empty }: ListProps) => (
  <Pages document={FeedDocument} pick={(data) => data.feed} empty={empty} />
);

/** What the person wrote, withdrawn ones too, newest first, page after page. */
export const MyPages = ({ empty }: ListProps) => (
  <Pages document={MyMessagesDocument} pick={(data) => data.myMessages} empty={empty} />
);
