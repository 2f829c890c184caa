import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { MyReportsDocument } from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Said } from '../../shell/Said.tsx';
import { When } from '../../shell/When.tsx';

/** What the person has reported, newest first, each with what it came to. */
export const MyReports = ({ after }: { readonly after?: string }) => {
  const { t } = useTranslation('decided');
  const [result, ask] = useQuery({
    query: MyReportsDocument,
    variables: after === undefined ? {} : { after },
    requestPolicy: 'cache-and-network',
  });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again} lines={3}>
      {({ myReports: { edges, pageInfo } }) =>
        edges.length === 0 && after === undefined ? (
          <p className="quiet">{t('reports.none')}</p>
        ) : (
          <>
            <ul className="rows">
              {edges.map(({ node }) => (
                <li key={node.id} className="card">
                  <p>
                    {t(`reportKind.${node.kind}`)}
                    {node.messageNo === null ? null : (
                      <>
                        {' · '}
                        <Link className="link-row" to={`/posts/${node.messageNo}`}>
                          {node.messageNo}
                        </Link>
                      </>
                    )}
                  </p>
                  {node.text === '' ? null : (
                    <p className="prose">
                      <Said>{node.text}</Said>
                    </p>
                  )}
                  <p className="row-meta">
                    <When at={node.at} as="ago" />
                    <span>
                      {node.outcome === null
                        ? t('reports.waits')
                        : t(`reports.outcome.${node.outcome}`)}
                    </span>
                  </p>
                </li>
              ))}
            </ul>
            <Rest page={pageInfo}>{(next) => <MyReports after={next} />}</Rest>
          </>
        )
      }
    </Answer>
  );
};
