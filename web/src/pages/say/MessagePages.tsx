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
import { canBeSought } from '../../shell/listFilter.ts';
import { Rest } from '../../shell/Rest.tsx';
import { useAgainOnArrival } from '../../sending/arrivals.ts';
import { MessageRow } from './MessageRow.tsx';

type Page = FeedQuery['feed'];

interface PagesProps<Data> {
  readonly document: TypedDocumentNode<Data, { query?: string | null; after?: string | null }>;
  readonly pick: (data: Data) => Page;
  /** Only what holds these words; empty for all. */
  readonly words?: string;
  readonly after?: string;
  readonly empty: ReactNode;
}

const rowsOf = (page: Page): readonly MessageLineFragment[] => page.edges.map(({ node }) => node);

const Pages = <Data,>({ after, ...list }: PagesProps<Data>) => {
  const { document, pick, words = '', empty } = list;
  const asked = canBeSought(words) ? { query: words } : {};
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
  readonly empty: ReactNode;
}

/** What was written in the community, newest first, page after page. */
export const FeedPages = ({ empty }: ListProps) => (
  <Pages document={FeedDocument} pick={(data) => data.feed} empty={empty} />
);

/** What the person wrote and what of it holds the words, withdrawn ones too, newest first, page after page. */
export const MyPages = ({ words, empty }: ListProps & { readonly words: string }) => (
  <Pages
    key={words}
    document={MyMessagesDocument}
    pick={(data) => data.myMessages}
    {...{ words, empty }}
  />
);
