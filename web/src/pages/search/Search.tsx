import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  SearchDocument,
  type SearchKind,
  type SearchQueryVariables,
} from '../../gql/generated/graphql.ts';
import { useVisitor } from '../../person/session.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { KindChoice, useKind } from '../../shell/KindChoice.tsx';
import { canBeSought, periodAsked, useListFilter } from '../../shell/listFilter.ts';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { MoreFilters } from '../../shell/MoreFilters.tsx';
import { PeriodFields } from '../../shell/PeriodFields.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { SearchLine } from '../../shell/SearchLine.tsx';
import { useListKeys } from '../../shell/useListKeys.ts';
import { ResultRow } from '../../search/ResultRow.tsx';

const kinds = [
  'POST',
  'FIELD_REPORT',
  'CASE',
  'CONDUCT_RULE',
] as const satisfies readonly SearchKind[];

interface ResultsProps {
  readonly asked: SearchQueryVariables;
  readonly after?: string;
}

const Results = ({ asked, after }: ResultsProps) => {
  const { t } = useTranslation('search');
  const [result, ask] = useQuery({
    query: SearchDocument,
    variables: after === undefined ? asked : { ...asked, after },
    requestPolicy: 'network-only',
  });
  return (
    <Answer
      result={result}
      onAgain={() => {
        ask({ requestPolicy: 'network-only' });
      }}
      lines={9}
    >
      {({ search: { edges, pageInfo } }) =>
        edges.length === 0 && after === undefined ? (
          <div role="status">
            <Empty>{t('none')}</Empty>
          </div>
        ) : (
          <>
            <ul className="rows">
              {edges.map(({ cursor, node }) => (
                <ResultRow key={cursor} result={node} />
              ))}
            </ul>
            <Rest page={pageInfo}>{(next) => <Results asked={asked} after={next} />}</Rest>
          </>
        )
      }
    </Answer>
  );
};

// Reports and cases are for those who are signed in; what of them a person reads is the server's word.
const useKinds = () => (useVisitor() === undefined ? (['CONDUCT_RULE'] as const) : kinds);

/** Looks through whatever the person may read, by words or a number; what was asked stands in the address. */
export const Component = () => {
  const { t } = useTranslation('search');
  const { filter } = useListFilter();
  const offered = useKinds();
  const kind = useKind<SearchKind>(offered);
  const list = useListKeys<HTMLDivElement>();
  const isVisitor = useVisitor() === undefined;
  const asked: SearchQueryVariables = {
    query: filter.q,
    ...(kind === undefined ? {} : { kinds: [kind] }),
    ...(filter.area === '' ? {} : { area: filter.area }),
    ...periodAsked(filter),
  };
  return (
    <Screen title={t('title')} lead={t(isVisitor ? 'leadVisitor' : 'lead')}>
      <SearchLine key={filter.q} label={t('label')} isFirst />
      {isVisitor ? null : (
        <MoreFilters
          label={t('narrow')}
          isAsked={`${filter.kind}${filter.from}${filter.until}` !== ''}
        >
          <KindChoice
            label={t('kindLabel')}
            all={t('all')}
            kinds={offered}
            wordOf={(one) => t(`kind.${one}`)}
          />
          <PeriodFields />
        </MoreFilters>
      )}
      <div ref={list}>
        {canBeSought(filter.q) ? <Results key={JSON.stringify(asked)} asked={asked} /> : null}
      </div>
      {isVisitor ? (
        <div className="acts">
          <LinkButton to="/sign-in?next=%2Fsearch">{t('signIn')}</LinkButton>
        </div>
      ) : null}
    </Screen>
  );
};
