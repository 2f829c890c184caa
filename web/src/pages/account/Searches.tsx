import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SearchesForMeDocument, type SearchesForMeQuery } from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';

type Search = SearchesForMeQuery['searchesForMe']['edges'][number]['node'];

const SearchRow = ({ search }: { readonly search: Search }) => {
  const { t } = useTranslation(['account', 'shell']);
  const { by, role, scope, purpose, caseNo, at } = search;
  return (
    <li className="card">
      <span className="row-title">
        <Said>{by.displayName}</Said>{' '}
        {t('actingRole', {
          ns: 'shell',
          role: t(`role.${role}`, { ns: 'shell' }),
          place: scope.name,
        })}
      </span>
      <span className="row-meta">
        <span>
          {t(`searches.for.${purpose}`)}
          {caseNo === null ? null : t('searches.case', { no: caseNo })}
        </span>
        <When at={at} />
      </span>
    </li>
  );
};

/** Who looked for the person, in which role and for what, newest first. */
export const Searches = ({ after }: { readonly after?: string }) => {
  const { t } = useTranslation('account');
  const variables = after === undefined ? {} : { after };
  const [result, ask] = useQuery({ query: SearchesForMeDocument, variables });
  return (
    <Answer
      result={result}
      onAgain={() => {
        ask({ requestPolicy: 'network-only' });
      }}
    >
      {({ searchesForMe: { edges, count, pageInfo } }) =>
        edges.length === 0 && after === undefined ? (
          <p className="quiet">{t('searches.none')}</p>
        ) : (
          <>
            {after === undefined ? <ListCount count={count} /> : null}
            <ul className="rows">
              {edges.map(({ node }) => (
                <SearchRow key={node.id} search={node} />
              ))}
            </ul>
            <Rest page={pageInfo}>{(next) => <Searches after={next} />}</Rest>
          </>
        )
      }
    </Answer>
  );
};
