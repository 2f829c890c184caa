import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  ReviewsDocument,
  type ReviewLineFragment,
  type ReviewState,
} from '../gql/desk.generated/graphql.ts';
import { Answer } from '../shell/Answer.tsx';
import { Empty } from '../shell/Empty.tsx';
import { ListCount } from '../shell/ListCount.tsx';
import { Rest } from '../shell/Rest.tsx';
import { useListKeys } from '../shell/useListKeys.ts';
import { When } from '../shell/When.tsx';
import { DeskScreen } from './parts/DeskScreen.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { useTab } from './parts/useTab.ts';
import { useSteadyRows } from './reviews/useSteadyRows.ts';
import { ReviewCard } from './reviews/ReviewCard.tsx';

const states = ['OPEN', 'APPEALED', 'DECIDED'] as const satisfies readonly ReviewState[];

interface PagesProps {
  readonly state: ReviewState;
  readonly after?: string;
}

interface RowsProps {
  readonly listed: readonly ReviewLineFragment[];
  readonly onAgain: () => void;
}

const Rows = ({ listed, onAgain }: RowsProps) => {
  const { rows, keep } = useSteadyRows(listed);
  return (
    <ul className="rows">
      {rows.map((item) => (
        <ReviewCard key={item.id} item={item} onChanged={keep} onHitch={onAgain} />
      ))}
    </ul>
  );
};

const Pages = ({ state, after }: PagesProps) => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({
    query: ReviewsDocument,
    variables: after === undefined ? { state } : { state, after },
    requestPolicy: 'cache-and-network',
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again} lines={8}>
      {({ reviews: { edges, count, oldestAt, pageInfo } }) => (
        <>
          {edges.length === 0 && after === undefined ? (
            <Empty>{t(`review.empty.${state}`)}</Empty>
          ) : null}
          {after === undefined ? <ListCount count={count} first="urgent" /> : null}
          {after === undefined && oldestAt !== null && state !== 'DECIDED' ? (
            <p className="quiet">
              {t('review.oldest')}
              <When at={oldestAt} as="ago" />
            </p>
          ) : null}
          <Rows listed={edges.map(({ node }) => node)} onAgain={again} />
          <Rest page={pageInfo}>{(next) => <Pages state={state} after={next} />}</Rest>
        </>
      )}
    </Answer>
  );
};

/** The texts that wait for a decision under the rules of conduct, the appeals, and what was decided. */
export const Component = () => {
  const { t } = useTranslation('desk');
  const state = useTab('state', states);
  const list = useListKeys<HTMLDivElement>();
  return (
    <DeskScreen path="/reviews" title={t('review.title')} lead={t('review.lead')}>
      <Tabs
        label={t('review.which')}
        name="state"
        value={state}
        options={states.map((value) => ({ value, label: t(`review.state.${value}`) }))}
      />
      <div ref={list}>
        <Pages key={state} state={state} />
      </div>
    </DeskScreen>
  );
};
