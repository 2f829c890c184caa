import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MyServicesDocument } from '../../gql/desk.generated/graphql.ts';
import { useAgainOnArrival } from '../../sending/arrivals.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { LogAgain } from './LogAgain.tsx';
import { ServiceCard } from './ServiceCard.tsx';

const touched = { additionalTypenames: ['Service'] };

/** The volunteer's own services with what became of them, newest first. */
export const MyServices = ({ after }: { readonly after?: string }) => {
  const { t } = useTranslation('desk');
  const variables = after === undefined ? {} : { after };
  const [result, ask] = useQuery({ query: MyServicesDocument, variables, context: touched });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  useAgainOnArrival(again);
  return (
    <Answer result={result} onAgain={again}>
      {({ myServices: { edges, pageInfo } }) =>
        edges.length === 0 && after === undefined ? (
          <Empty>{t('service.noneMine')}</Empty>
        ) : (
          <>
            <ul className="rows">
              {edges.map(({ node }) => (
                <ServiceCard key={node.id} service={node}>
                  {node.state === 'DECLINED' ? <LogAgain service={node} /> : null}
                </ServiceCard>
              ))}
            </ul>
            <Rest page={pageInfo}>{(next) => <MyServices after={next} />}</Rest>
          </>
        )
      }
    </Answer>
  );
};
