import type { ReactNode } from 'react';
import { useQuery, type TypedDocumentNode } from 'urql';
import {
  FeedDocument,
  MyMessagesDocument,
  type FeedQuery,
  type MessageLineFragment,
} from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { searchAsked, type ListFilter } from '../../shell/listFilter.ts';
import { Rest } from '../../shell/Rest.tsx';
import { useAgainOnArrival } from '../../sending/arrivals.ts';
import { MessageRow } from './MessageRow.tsx';

type Page = FeedQuery['feed'];

type Asked = ReturnType<typeof searchAsked>;

interface PagesProps<Data> {
  readonly document: TypedDocumentNode<Data, Asked & { after?: string }>;
  readonly pick: (data: Data) => Page;
  readonly asked: Asked;
  readonly after?: string;
  readonly empty: ReactNode;
}

const rowsOf = (page: Page): readonly MessageLineFragment[] => page.edges.map(({ node }) => node);

const Pages = <Data,>({ after, ...list }: PagesProps<Data>) => {
  const { document, pick, asked, empty } = list;
  const [result, ask] = useQuery({
    query: document,
    variables: after === undefined ? asked : { ...asked, after },
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
            {after === undefined ? <ListCount count={page.count} /> : null}
            <ul className="rows">
              {rowsOf(page).map((message) => (
                <MessageRow key={message.id} message={message} />
              ))}
            </ul>
            <Rest page={page.pageInfo}>{(next) => <Pages {...list} after={next} />}</Rest>
          </>
        );
      }}
    </Answer>
  );
};

interface ListProps {
  readonly filter: ListFilter;
  readonly empty: ReactNode;
}

/** What was written in the community and what of it fits, newest first, page after page. */
export const FeedPages = ({ filter, empty }: ListProps) => (
  <Pages
    document={FeedDocument}
    pick={(data) => data.feed}
    asked={searchAsked(filter)}
    empty={empty}
  />
);

/** What the person wrote and what of it fits, withdrawn ones too, newest first, page after page. */
export const MyPages = ({ filter, empty }: ListProps) => (
  <Pages
    document={MyMessagesDocument}
    pick={(data) => data.myMessages}
    asked={searchAsked(filter)}
    empty={empty}
  />
);
