import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  ResidentsToVouchDocument,
  type ResidentFragment,
} from '../../gql/desk.generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { canBeSought, useListFilter } from '../../shell/listFilter.ts';
import { Rest } from '../../shell/Rest.tsx';
import { SearchLine } from '../../shell/SearchLine.tsx';
import { ResidentCard } from './ResidentCard.tsx';

// Whoever was vouched for leaves the server's list and stays in this one, so that it can be undone where it was done.
const Cards = ({ listed }: { readonly listed: readonly ResidentFragment[] }) => {
  const [residents, setResidents] = useState(listed);
  return (
    <ul className="rows">
      {residents.map((one) => (
        <ResidentCard
          key={one.id}
          resident={one}
          onChanged={(changed) => {
            setResidents((all) => all.map((old) => (old.id === changed.id ? changed : old)));
          }}
        />
      ))}
    </ul>
  );
};

interface UnvouchedPagesProps {
  /** Only those whose name holds this; empty for all. */
  readonly words: string;
  readonly after?: string;
}

const UnvouchedPages = ({ words, after }: UnvouchedPagesProps) => {
  const { t } = useTranslation('desk');
  const asked = canBeSought(words) ? { query: words } : {};
  const [result, ask] = useQuery({
    query: ResidentsToVouchDocument,
    variables: after === undefined ? asked : { ...asked, after },
    requestPolicy: 'network-only',
  });
  const [first, setFirst] = useState(result.data);
  if (first === undefined && result.data !== undefined) setFirst(result.data);
  return (
    <Answer
      result={first === undefined ? result : { ...result, data: first }}
      onAgain={() => {
        ask();
      }}
    >
      {({ residentsToVouch: { edges, pageInfo, count } }) =>
        edges.length === 0 && after === undefined ? (
          <Empty>{t('query' in asked ? 'filter.none' : 'residents.allVouched')}</Empty>
        ) : (
          <>
            {after === undefined ? <ListCount count={count} /> : null}
            <Cards listed={edges.map(({ node }) => node)} />
            <Rest page={pageInfo}>{(next) => <UnvouchedPages words={words} after={next} />}</Rest>
          </>
        )
      }
    </Answer>
  );
};

/** The residents whom nobody vouches for yet, newest first, found by name too, and the way to vouch for each. */
export const Unvouched = () => {
  const { t } = useTranslation('desk');
  const { filter } = useListFilter();
  return (
    <>
      <SearchLine key={filter.q} label={t('people.query')} />
      <UnvouchedPages key={filter.q} words={filter.q} />
    </>
  );
};
